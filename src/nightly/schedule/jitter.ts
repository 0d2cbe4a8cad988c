import { hash } from "node:crypto";

/**
 * Milliseconds by which the start of a brief is put off, from 0 up to `minutesMax`. The same for the same brief
 * and date, whoever asks and how often: a restart must not draw again, and many briefs must not start at once.
 */
export function jitterMs(brief: string, date: string, minutesMax: number): number {
  const digest = hash("sha256", JSON.stringify([brief, date]), "hex");
  return Math.floor((Number.parseInt(digest.slice(0, 8), 16) / 2 ** 32) * minutesMax * 60_000);
}
