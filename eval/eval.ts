/**
 * `npm run eval`: what we measure of our own judgement, with seeds and made texts of ours only. Prints a table; exit 1
 * if a figure fell below `recorded.json` or rests on fewer cases. The same cases in every run; takes some seconds.
 *
 *   npm run eval -- claims        one part alone: claims, quotes, copies, nights, conflicts, canaries, seeds, feedback
 *   npm run eval -- --json        the figures as JSON
 *   npm run eval -- --misses      also every case that was not good; `--about WORDS`: of measures with these words
 *   npm run eval -- --record      makes what was measured the record
 *   npm run eval -- --against F   compares with another record
 *   npm run eval -- --feedback F  reads the reviewers' cases of another file, as `nightdesk feedback export` writes it
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureCanaries } from "./measure-canaries.ts";
import { measureClaims } from "./claims/measure-claims.ts";
import { measureConflicts } from "./measure-conflicts.ts";
import { measureCopies } from "./measure-copies.ts";
import { measureFeedback } from "./measure-feedback.ts";
import { measureNights } from "./nights/measure-nights.ts";
import { measureQuotes } from "./measure-quotes.ts";
import { measureSeeds } from "./measure-seeds.ts";
import { fallenBelow } from "./fallen-below.ts";
import type { Figure } from "./figure.ts";
import { tableOf } from "./print-table.ts";
import { readRecord, writeRecord } from "./record.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    record: { type: "boolean", default: false },
    misses: { type: "boolean", default: false },
    about: { type: "string", default: "" },
    against: { type: "string", default: join(import.meta.dirname, "recorded.json") },
    feedback: { type: "string", default: join(import.meta.dirname, "feedback.jsonl") },
  },
});

const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  claims: measureClaims,
  quotes: measureQuotes,
  copies: measureCopies,
  nights: measureNights,
  conflicts: measureConflicts,
  canaries: measureCanaries,
  seeds: measureSeeds,
  feedback: () => measureFeedback(values.feedback),
};

const isWhole = positionals.length === 0;
const figures: Figure[] = [];
for (const name of isWhole ? Object.keys(parts) : positionals) {
  const part = parts[name];
  if (part === undefined) {
    throw new Error(`There is no part "${name}"; there are ${Object.keys(parts).join(", ")}.`);
  }
  figures.push(...(await part()));
}

if (values.record) {
  const isNew = isWhole || !existsSync(values.against);
  const kept = isNew ? {} : readRecord(values.against).figures;
  writeRecord(values.against, figures, { date: new Date().toISOString().slice(0, 10), kept });
}
const record = readRecord(values.against);
const faults = fallenBelow(figures, record, isWhole);

if (values.json) console.log(JSON.stringify({ date: record.date, figures, faults }, undefined, 2));
else {
  console.log(tableOf(figures, record));
  if (values.misses) {
    for (const { measure, misses } of figures) {
      if (!measure.includes(values.about)) continue;
      for (const miss of misses) console.log(`\n[${measure}] ${miss}`);
    }
  }
  const cases = figures.reduce((sum, each) => sum + each.cases, 0);
  console.log(
    `\n${figures.length} figures over ${cases} cases, against the record of ${record.date}.`,
  );
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
