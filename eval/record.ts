/** The figures that were reached before, in a file of the project: what a change must not fall below. */
import { readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";
import type { Figure } from "./figure.ts";

const Recorded = z.strictObject({
  good: z.int().nonnegative(),
  of: z.int().nonnegative(),
  cases: z.int().nonnegative(),
});

export const Record = z.strictObject({
  schema: z.literal("nightdesk/eval@1"),
  /** Day of the last recording, `YYYY-MM-DD`. */
  date: z.iso.date(),
  figures: z.record(z.string(), Recorded),
});
export type Record = z.infer<typeof Record>;

/** Throws if the file is missing or is no record: a measure without a record proves nothing. */
export function readRecord(file: string): Record {
  return Record.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** @param kept - Figures that stay as they were recorded, because they were not measured now. */
export function writeRecord(
  file: string,
  figures: readonly Figure[],
  { date, kept }: Readonly<{ date: string; kept: Record["figures"] }>,
): void {
  const entries = figures.map(
    ({ measure, good, of, cases }) => [measure, { good, of, cases }] as const,
  );
  const record = Record.parse({
    schema: "nightdesk/eval@1",
    date,
    figures: { ...kept, ...Object.fromEntries(entries) },
  });
  writeFileSync(file, `${JSON.stringify(record, undefined, 2)}\n`);
}
