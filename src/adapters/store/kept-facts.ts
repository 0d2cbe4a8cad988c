/**
 * What the page over all editions says of each, kept beside them, so that a night reads its own edition and no other.
 * Everything in it stands in the editions: deleting the file costs one reading of them all.
 */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { Standing } from "../../domain/change.ts";
import type { EntryFacts } from "../../nightly/edition-entry.ts";
import type { Disk } from "./disk.ts";
import { readEntryFacts } from "./read-entry-facts.ts";

const Facts = z.strictObject({
  title: z.string(),
  hash: z.string(),
  state: z.enum(["good", "degraded", "below-gate"]),
  reasons: z.array(z.string()),
  sources: z.int(),
  sentences: z.int(),
  quiet: z.boolean(),
  changes: z.array(z.tuple([Standing, z.int()])),
  corrections: z.array(
    z.strictObject({ text: z.string(), why: z.string(), said: z.array(z.string()) }),
  ),
  review: z
    .strictObject({
      version: z.int(),
      by: z.string(),
      at: z.string(),
      reviewed: z.string(),
      correction: z.string(),
    })
    .optional(),
  files: z.array(z.string()),
});

const Kept = z.strictObject({
  /** Stamp of the program that read them: another one might read something else. */
  program: z.string(),
  editions: z.record(z.string(), z.strictObject({ stamp: z.string(), facts: Facts })),
});
type Kept = z.infer<typeof Kept>;

export type KeptFacts = Readonly<{
  /** Reads the edition only where it is not what was kept. @param name - Of its folder under `.editions/`. */
  of: (name: string) => Promise<EntryFacts | undefined>;
  /** Keeps what was asked for, and forgets the rest. */
  save: (disk: Disk) => Promise<void>;
}>;

/** @param folder - `out/<name>`. @param program - What changes with every file of the program. */
export async function openKeptFacts(folder: string, program: string): Promise<KeptFacts> {
  const path = join(folder, ".index.json");
  const editions = join(folder, ".editions");
  const before = await readKept(path, program);
  const now = new Map<string, Kept["editions"][string]>();
  let isChanged = false;
  return {
    of: async (name) => {
      const stamp = await stampOf(join(editions, name));
      const known = before.get(name);
      if (known !== undefined && known.stamp === stamp) {
        now.set(name, known);
        const { changes, review } = known.facts;
        return { ...known.facts, changes: new Map(changes), review };
      }
      const facts = await readEntryFacts(join(editions, name));
      // What is damaged is looked at again every time: it may be put right.
      if (facts === undefined) return undefined;
      now.set(name, { stamp, facts: plain(facts) });
      isChanged = true;
      return facts;
    },
    save: async (disk) => {
      if (!isChanged && now.size === before.size) return;
      const beside = join(editions, `.staging-${process.pid}-index.json`);
      const text = JSON.stringify({ program, editions: Object.fromEntries(now) });
      // It only saves time, so what keeps it from being written costs nobody an edition.
      await replace(path, beside, text, disk).catch(() =>
        disk.remove(beside).catch(() => undefined),
      );
    },
  };
}

async function replace(path: string, beside: string, text: string, disk: Disk): Promise<void> {
  await disk.remove(beside);
  await disk.writeNew(beside, new TextEncoder().encode(text));
  await disk.rename(beside, path);
}

function plain({ reasons, corrections, files, ...facts }: EntryFacts): z.infer<typeof Facts> {
  return {
    ...facts,
    reasons: [...reasons],
    changes: [...facts.changes],
    corrections: corrections.map(({ text, why, said }) => ({ text, why, said: [...said] })),
    files: [...files],
  };
}

/** A file that is missing, damaged, or of another program is one in which nothing is kept. */
async function readKept(
  path: string,
  program: string,
): Promise<ReadonlyMap<string, Kept["editions"][string]>> {
  const text = await readFile(path, "utf8").catch(() => "");
  try {
    const kept = Kept.parse(JSON.parse(text));
    return new Map(kept.program === program ? Object.entries(kept.editions) : []);
  } catch {
    return new Map();
  }
}

/** Changes when one of the files that were read does, and when a file comes or goes. */
async function stampOf(edition: string): Promise<string> {
  const files = ["", "brief.json", "run.json"].map(async (name) => {
    const found = await stat(join(edition, name)).catch(() => undefined);
    return found === undefined ? "none" : `${found.mtimeMs}:${found.size}`;
  });
  return (await Promise.all(files)).join(" ");
}
