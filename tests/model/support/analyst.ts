import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createModelAnalyst } from "../../../src/adapters/model/model-analyst.ts";
import type {
  ModelAnalyst,
  ModelAnalystOptions,
} from "../../../src/adapters/model/model-analyst.ts";
import { loadPromptSet } from "../../../src/adapters/model/prompt-set.ts";
import { Config } from "../../../src/domain/config.ts";
import type { LedgerEntry } from "../../../src/domain/ledger.ts";
import type { Note } from "../../../src/domain/note.ts";
import type { Analyst } from "../../../src/ports/analyst.ts";
import { baseUrl } from "./server.ts";

const model = "openai:small";
export const signal = new AbortController().signal;

type CallEntry = Extract<LedgerEntry, { of: "call" }>;
export type Made = ModelAnalyst &
  Readonly<{ ledger: LedgerEntry[]; calls: CallEntry[]; notes: Note[]; waits: number[] }>;

export function newHome(): string {
  return mkdtempSync(join(tmpdir(), "nightdesk-model-"));
}

const nobody = async (): Promise<never> => {
  throw new Error("The fallback was asked.");
};
const fallback: Analyst = {
  kind: "extractive",
  extractor: { read: nobody, reread: nobody },
  matcher: { separate: nobody, relate: nobody },
  writer: { write: nobody, rewrite: nobody },
  judge: { judge: nobody },
  description: { kind: "extractive" },
};

/** An analyst on a new home whose waits take no time but are written down. */
export async function makeAnalyst(more: Partial<ModelAnalystOptions> = {}): Promise<Made> {
  const ledger: LedgerEntry[] = [];
  const calls: CallEntry[] = [];
  const notes: Note[] = [];
  const waits: number[] = [];
  let skippedMs = 0;
  const made = await createModelAnalyst({
    models: { extract: model, match: model, write: model, judge: model },
    fallback,
    prompts: await loadPromptSet(),
    home: newHome(),
    environment: { openaiBaseUrl: baseUrl },
    limits: Config.parse({}).limits,
    budget: {},
    prices: {},
    record: (entry) => {
      ledger.push(entry);
      if (entry.of === "call") calls.push(entry);
    },
    note: (note) => notes.push(note),
    now: () => Date.now() + skippedMs,
    sleep: async (ms, stop) => {
      waits.push(ms);
      skippedMs += ms;
      await new Promise(setImmediate);
      stop.throwIfAborted();
    },
    ...more,
  });
  return { ...made, ledger, calls, notes, waits };
}

/** Limits of the config with some changed. */
export function limits(more: Partial<Config["limits"]>): Config["limits"] {
  return { ...Config.parse({}).limits, ...more };
}
