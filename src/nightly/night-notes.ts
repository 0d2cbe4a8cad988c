/** What a brief says of its night: the date and zone it is for, and the nights it stands for. */
import type { Note } from "../domain/note.ts";
import type { NightTask } from "./schedule/plan-nights.ts";
import { showDates } from "./schedule/show-time.ts";

export function nightNotes({ date, covers }: NightTask, zone: string): Note[] {
  const night: Note = {
    rule: "nightly/night",
    level: "info",
    message: `Made for the night of ${date}, time zone ${zone}.`,
  };
  if (covers.length === 0) return [night];
  const missed: Note = {
    rule: "nightly/covers",
    level: "warning",
    message: `No brief was made for ${showDates(covers)}; this one stands for ${covers.length === 1 ? "that night" : "those nights"} too.`,
  };
  return [night, missed];
}
