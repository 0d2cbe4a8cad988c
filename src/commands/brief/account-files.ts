/** `run.json` and `ledger.jsonl` of a finished run. */
import { contentHash } from "../../anchoring/content-hash.ts";
import {
  encode,
  ledgerFile,
  toJson,
  type EditionFiles,
} from "../../adapters/store/edition-files.ts";
import { RunRecord } from "../../adapters/store/run-record.ts";
import type { StageTiming } from "../../adapters/system/progress.ts";
import type { Edition } from "../../pipeline.ts";
import type { ReadConfig } from "../config/read-config.ts";
import type { OpenSetup } from "./open-setup.ts";
import { packageVersion } from "../package-files.ts";
import { programStamp } from "../program-stamp.ts";
import type { Run } from "./run-context.ts";

export type FinishedRun = Readonly<{
  edition: Edition;
  opened: OpenSetup;
  run: Run;
  read: ReadConfig;
  stages: readonly StageTiming[];
  startedAt: Date;
  endedAt: Date;
}>;

export function accountFiles(finished: FinishedRun, content: EditionFiles): EditionFiles {
  const files = new Map(content);
  files.set("ledger.jsonl", ledgerFile(finished.run.accounts.ledger()));
  const run = encode(toJson(describeRun(finished, hashesOf(files))));
  return new Map([...files].filter(([path]) => !content.has(path)).concat([["run.json", run]]));
}

/** SHA-256 of each file, by its path. */
export function hashesOf(files: EditionFiles): RunRecord["files"] {
  return Object.fromEntries([...files].map(([path, bytes]) => [path, contentHash(bytes)]));
}

function describeRun(finished: FinishedRun, files: RunRecord["files"]): RunRecord {
  const { edition, opened, run, read, stages, startedAt, endedAt } = finished;
  const { name, date, making } = edition.brief;
  const { templates } = opened;
  return RunRecord.parse({
    schema: "nightdesk/run@1",
    name,
    date,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    exitCode: edition.exitCode,
    versions: {
      nightdesk: packageVersion(),
      node: process.versions.node,
      sqlite: process.versions["sqlite"] ?? "",
    },
    program: programStamp(),
    configHash: contentHash(read.text),
    template: { name: templates.set.name, folder: templates.folder, hash: templates.hash },
    analyst: making.analyst,
    writtenBy: making.writtenBy,
    counts: making.counts,
    cost: run.accounts.cost(),
    stages,
    files,
    aiUse: making.aiUse,
  });
}
