/** What a run would read, call and cost: stages 1 and 2 for real, the rest estimated. */
import { resolve } from "node:path";
import { localDate } from "../../adapters/system/clock.ts";
import { openAccounts } from "../brief/run-accounts.ts";
import { chosenConfig } from "../brief/choose-model.ts";
import { readConfig } from "../config/read-config.ts";
import { keptSources } from "../brief/collect-sources.ts";
import { nothingToRead } from "../brief/nothing-to-read.ts";
import { findSources } from "../brief/find-sources.ts";
import { ioFor } from "../output-options.ts";
import type { PlanOptions } from "../plan-command.ts";
import { silentContext } from "../render/silent-context.ts";
import { safeLine } from "../../adapters/system/safe-text.ts";
import type { Config } from "../../domain/config.ts";
import { nextOccurrences } from "../../nightly/schedule/occurrence.ts";
import { readSchedule } from "../../nightly/schedule/read-schedule.ts";
import { showNext } from "../../nightly/schedule/show-time.ts";
import type { Chunked } from "../../domain/chunk.ts";
import type { LedgerEntry } from "../../domain/ledger.ts";
import { notWithdrawn } from "../brief/withdrawn-sources.ts";
import type { World } from "../world.ts";
import { forecast, textTokens, type Forecast } from "./forecast.ts";

export async function runPlan(given: string, options: PlanOptions, world: World): Promise<void> {
  const io = ioFor(world, options);
  const read = await readConfig(given, world.cwd);
  const config = chosenConfig(read.config, options);
  const home = resolve(world.cwd, options.home);
  const { signal } = new AbortController();
  const now = world.now();
  const asked = { config, name: read.name, date: localDate(now), home, now, signal };
  const kept = await keptSources(asked);
  const found = [...(await findSources(read, options, world.cwd, io)), ...kept.files];
  const files = notWithdrawn(found, config);
  if (files.length === 0) throw nothingToRead(read, kept.visits);
  const { record, ledger } = openAccounts();
  const { readSources } = await import("../../pipeline.ts");
  const context = { ...silentContext(), record };
  let chunked: Chunked;
  try {
    chunked = await readSources(files, { config, context, ledger });
  } catch (error) {
    // The fate of each document is what a plan is asked for, all the more when none is usable.
    if (options.json !== true) for (const line of documentLines(ledger())) io.print(line);
    throw error;
  }
  const cost = await forecast(chunked, config);
  const nights = nextNights(config, world.now());
  io.print(
    options.json === true
      ? JSON.stringify({ ...planJson(read.name, ledger(), chunked, cost), nights: nights.json })
      : [planText(ledger(), chunked, cost), ...nights.lines].join("\n"),
  );
}

/** The next five nights; empty without a schedule. */
function nextNights({ nightly }: Config, now: Date): { lines: string[]; json: unknown[] } {
  const read = nightly === undefined ? undefined : readSchedule(nightly);
  if (read?.ok !== true) return { lines: [], json: [] };
  const { schedule } = read;
  const next = nextOccurrences(schedule, now.getTime(), 5);
  return {
    lines: ["", `nights   ${showNext(next, schedule.clock).replace("\n", "\n         ")}`],
    json: next.map(({ date, atMs }) => ({ date, at: new Date(atMs).toISOString() })),
  };
}

function documentLines(ledger: readonly LedgerEntry[]): string[] {
  return ledger.flatMap((entry) =>
    entry.of === "document"
      ? [
          safeLine(
            `${entry.fate.padEnd(9)} ${entry.name}${entry.fate === "used" ? "" : `: ${entry.reason}`}`,
          ),
        ]
      : [],
  );
}

function planText(
  ledger: readonly LedgerEntry[],
  chunked: Chunked,
  { calls, totals }: Forecast,
): string {
  const { library, chunks } = chunked;
  const head = `${library.sources.length} sources of ${library.origins.length} origins, ${chunks.length} chunks, about ${textTokens(chunked)} tokens of text`;
  const unasked = unaskedLines(ledger);
  if (calls.length === 0) {
    return [...documentLines(ledger), "", head, "no model: no call, no cost", ...unasked].join(
      "\n",
    );
  }
  const rows = calls.map(
    ({ role, model, calls: count, inputTokens, outputTokens, dollars }) =>
      `${role.padEnd(8)} ${String(count).padStart(4)} calls to ${model}: about ${inputTokens} tokens in, ${outputTokens} out, ${dollarsPhrase(dollars)}`,
  );
  const sum = `total    ${String(totals.calls).padStart(4)} calls: about ${totals.inputTokens} tokens in, ${totals.outputTokens} out, ${dollarsPhrase(totals.dollars)}`;
  const notes = [
    "Repairs and rewrites come on top, at most one for each call; answers that are stored already cost nothing.",
    ...unasked,
  ];
  return [...documentLines(ledger), "", head, ...rows, sum, ...notes].join("\n");
}

function unaskedLines(ledger: readonly LedgerEntry[]): string[] {
  const unasked = ledger.filter((entry) => entry.of === "document" && entry.code === "not-asked");
  const which = unasked.length === 1 ? "One address" : `${unasked.length} addresses`;
  return unasked.length === 0
    ? []
    : [
        `${which} of which nothing is kept yet: a plan asks nobody, and what will be read there comes on top.`,
      ];
}

function dollarsPhrase(dollars: number | null): string {
  return dollars === null
    ? "cost unknown (no price in brief.yaml)"
    : `about $${dollars.toFixed(4)}`;
}

function planJson(name: string, ledger: readonly LedgerEntry[], chunked: Chunked, cost: Forecast) {
  const documents = ledger.flatMap((entry) => {
    if (entry.of !== "document") return [];
    const { name: file, source, fate, code, reason } = entry;
    return [{ name: file, source, fate, code, reason }];
  });
  return {
    name,
    documents,
    sources: chunked.library.sources.length,
    origins: chunked.library.origins.length,
    chunks: chunked.chunks.length,
    textTokens: textTokens(chunked),
    calls: cost.calls,
    totals: cost.totals,
  };
}
