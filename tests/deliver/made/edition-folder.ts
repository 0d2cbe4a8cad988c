/** An edition on disk, as a run leaves it; what a delivery looks at can be chosen. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "../../../src/anchoring/content-hash.ts";
import type { Brief } from "../../../src/domain/brief.ts";
import { realDisk } from "../../../src/adapters/store/disk.ts";
import {
  contentFiles,
  encode,
  ledgerFile,
  toJson,
} from "../../../src/adapters/store/edition-files.ts";
import { openEditionStore } from "../../../src/adapters/store/edition-store.ts";
import { documentOf } from "../../made/documents.ts";
import { makeEdition, type Made } from "../../made/edition.ts";

const words =
  "Officials in Astana said on Thursday that the bridge over the Ishim will open in May.\n\nThe bridge cost 40 million dollars.\n";

const reached = () => Promise.resolve();

let made: Promise<Made> | undefined;

export type Wanted = Readonly<{
  brief?: (brief: Brief) => Brief;
  exitCode?: 0 | 3 | 5;
  html?: string;
  markdown?: string;
  pdf?: Uint8Array | undefined;
  good?: boolean;
}>;

const madeAt = "2026-11-22T05:04:03.000Z";

/** @param out - `out`. @returns `out/test/<date>` and the folder that the link leads to. */
export async function editionFolder(
  out: string,
  { brief: change = (brief) => brief, exitCode = 0, good = true, ...wanted }: Wanted = {},
): Promise<string> {
  const { edition } = await (made ??= makeEdition([documentOf("a.txt", words)]));
  const brief = change(edition.brief);
  const { html, markdown } = { ...edition.rendering, ...wanted };
  const pdf = "pdf" in wanted ? wanted.pdf : new Uint8Array([0x25, 0x50]);
  const content = contentFiles({ ...edition, brief, rendering: { html, markdown, pdf } });
  const ledger = ledgerFile([]);
  const all = new Map([...content, ["ledger.jsonl", ledger] as const]);
  const files = Object.fromEntries([...all].map(([path, bytes]) => [path, contentHash(bytes)]));
  const { making, name, date } = brief;
  const run = {
    schema: "nightdesk/run@1",
    name,
    date,
    startedAt: madeAt,
    endedAt: madeAt,
    exitCode,
    versions: { nightdesk: "0", node: "24", sqlite: "3" },
    configHash: contentHash(""),
    template: { name: "brief", folder: "brief", hash: contentHash("") },
    analyst: making.analyst,
    writtenBy: making.writtenBy,
    counts: making.counts,
    cost: {
      callsAnswered: 0,
      callsStored: 0,
      callsFailed: 0,
      callsUnknown: 0,
      inputTokens: 0,
      outputTokens: 0,
      dollars: 0,
    },
    stages: [],
    files,
    aiUse: making.aiUse,
  };
  const accounts = new Map([
    ["ledger.jsonl", ledger],
    ["run.json", encode(toJson(run))],
  ]);
  const folder = join(out, name);
  const store = openEditionStore({ disk: realDisk, folder, reached, pid: 1, isAlive: () => false });
  await store.prepare();
  const published = await store.publish({ date, content, accounts: () => accounts, good });
  return published.folder;
}

/** Below its gate, with a reason. */
export function belowGate(brief: Brief): Brief {
  const gate = { met: false, reasons: ["2 of 12 known-bad sentences were not caught."] };
  return { ...brief, making: { ...brief.making, gate } };
}

export function fileOf(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}
