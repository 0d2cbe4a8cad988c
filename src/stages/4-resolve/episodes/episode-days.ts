/** The days of an episode: as its leads write them, and as calendar dates where a source states when it was published. */
import type { EpisodeDay } from "../../../domain/episode-day.ts";
import { slice } from "../../../domain/place.ts";
import { publishedOn } from "../time/published-on.ts";
import { directionAt } from "../time/direction.ts";
import { resolveDay } from "../time/resolve-day.ts";
import type { Desk, Group } from "./desk.ts";
import { leadDays } from "./lead-days.ts";

/** Digits of a year make a day complete; nothing is added to it. */
const isComplete = (day: string): boolean => /\b\d{4}\b/u.test(day);

function daysOfRow(row: number, { articles, sources }: Desk): readonly EpisodeDay[] {
  const [article, source] = [articles[row], sources[row]];
  const published = source && publishedOn(source);
  if (!article) return [];
  return leadDays(article, { withRelative: published !== undefined }).flatMap(
    ({ asWritten, span, sentence }) => {
      // Only what was can be told for certain: "on Friday" ahead may be put off, and open it may be either. It is left as it stands.
      const looks = directionAt(slice(article.text, sentence), span.start - sentence.start);
      const isOpen = isComplete(asWritten) || looks !== "back";
      const date = isOpen ? undefined : resolveDay(asWritten, published, false);
      return [{ asWritten, date: date ?? null }];
    },
  );
}

/**
 * Days as written in the leads, each once, in the order of the sources; a weekday or "yesterday" with its calendar date where its source states its date of publication. A day that
 * another source of the episode dates is not shown a second time without its date.
 */
export function daysOf(group: Group, desk: Desk): readonly EpisodeDay[] {
  const days = group.rows.flatMap((row) => daysOfRow(row, desk));
  const dated = new Set(days.filter(({ date }) => date !== null).map((day) => day.asWritten));
  const shown = days.filter(({ asWritten, date }) => date !== null || !dated.has(asWritten));
  return [...new Map(shown.map((day) => [`${day.asWritten}\n${day.date}`, day])).values()];
}
