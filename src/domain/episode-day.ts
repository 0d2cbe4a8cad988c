/** A day of an episode: the words of a source, and the calendar date they were worked out to be. */
import * as z from "zod";

export const EpisodeDay = z.strictObject({
  /** As the source writes it: "Thursday", "28 November". */
  asWritten: z.string().min(1),
  /** `YYYY-MM-DD`, from the date on which the source says it was published; null where none tells. Nobody's words. */
  date: z.iso.date().nullable(),
});
export type EpisodeDay = z.infer<typeof EpisodeDay>;

/**
 * As `nightdesk/brief@1` has it: the words alone, or with their date in brackets behind them. It is kept as it was read,
 * because an edition is named by the hash of its `brief.json`.
 */
export const StoredDay = z.union([EpisodeDay, z.string()]);
export type StoredDay = z.infer<typeof StoredDay>;

/** The day, whichever version of the brief it stands in. */
export function episodeDay(stored: StoredDay): EpisodeDay {
  if (typeof stored !== "string") return stored;
  const [, asWritten = stored, date = null] =
    /^(.*) \((\d{4}-\d{2}-\d{2}), from the publication date\)$/su.exec(stored) ?? [];
  return { asWritten, date };
}

/** "Thursday (2024-11-28, from the publication date)", or the words alone. */
export function dayPhrase(stored: StoredDay): string {
  const day = episodeDay(stored);
  return day.date === null
    ? day.asWritten
    : `${day.asWritten} (${day.date}, from the publication date)`;
}
