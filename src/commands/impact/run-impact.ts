/** Which sentences of past editions rest on a source, and which of their quotes still stand in it. */
import { readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { contentHash } from "../../anchoring/content-hash.ts";
import {
  editionDates,
  readPastEdition,
  type PastEdition,
} from "../../adapters/store/past-editions.ts";
import { hideKeys, keysIn, withoutKeys } from "../../adapters/collect/hidden-keys.ts";
import { BriefError, exitCodes } from "../../domain/brief-error.ts";
import type { SourceRecord } from "../../domain/brief.ts";
import { Impact } from "../../domain/impact.ts";
import { quoteStands } from "../../nightly/corrections/quote-stands.ts";
import { restingSentences } from "../../nightly/corrections/resting-sentences.ts";
import { isNamedBy } from "../../nightly/corrections/source-fates.ts";
import { whyGone } from "../../nightly/changes/withdrawal-notices.ts";
import { readConfig } from "../config/read-config.ts";
import type { ImpactOptions } from "../impact-command.ts";
import { impactText } from "./impact-text.ts";
import { ioFor } from "../output-options.ts";
import { withdrawalOf, withdrawalWords, withdrawnRule } from "../brief/withdrawn-sources.ts";
import type { World } from "../world.ts";

export async function runImpact(
  given: string,
  options: ImpactOptions,
  world: World,
): Promise<void> {
  const { io, cwd, exit } = world;
  const out = resolve(cwd, options.out);
  const all = await editionsIn(out, options.brief, ioFor(world, options));
  const held = all.filter(({ source }) => isNamed(given, source));
  if (held.length === 0) throw notHeld(given, out);
  const same = sameSource(held, all);
  const withdrawal = await withdrawalWordsOf(same, options, cwd);
  if (withdrawal !== undefined) ioFor(world, options).inform(`withdrawn: ${withdrawal}`);
  const isWithdrawn = options.withdrawn === true || withdrawal !== undefined;
  const against = isWithdrawn ? undefined : await textOf(same, options, cwd);
  const impact = Impact.parse(impactOf(given, held, against));
  io.print(options.json === true ? JSON.stringify(impact) : impactText(impact));
  exit(impact.lost === 0 ? exitCodes.complete : exitCodes.degraded);
}

/** `newest`: the newest edition of the same brief, which may not have the source any more. */
type Held = Readonly<{
  edition: PastEdition & Readonly<{ newest: PastEdition["brief"] }>;
  source: SourceRecord;
}>;

/** Every source of every edition, the earliest edition first, brief by brief. One that is damaged is told, and left out. */
async function editionsIn(
  out: string,
  brief: string | undefined,
  { inform }: Pick<World["io"], "inform">,
): Promise<readonly Held[]> {
  const names = brief === undefined ? await readdir(out).catch(() => []) : [brief];
  const held: Held[] = [];
  for (const name of names.toSorted()) {
    const editions = await pastEditions(join(out, name), inform);
    const newest = editions.at(-1)?.brief;
    if (newest === undefined) continue;
    held.push(
      ...editions.flatMap((edition) =>
        edition.brief.sources.map((source) => ({ edition: { ...edition, newest }, source })),
      ),
    );
  }
  return held;
}

async function pastEditions(
  folder: string,
  inform: World["io"]["inform"],
): Promise<readonly PastEdition[]> {
  const editions: PastEdition[] = [];
  for (const date of await editionDates(folder)) {
    try {
      editions.push(await readPastEdition(folder, date));
    } catch (error) {
      if (!(error instanceof BriefError)) throw error;
      inform(`warning: ${error.where.join(", ")}: ${error.message}`);
    }
  }
  return editions;
}

/** What was asked for by its text may have another text by now: under its name it is the same source. */
function sameSource(held: readonly Held[], all: readonly Held[]): readonly Held[] {
  const names = new Set(held.map(({ edition, source }) => `${edition.brief.name} ${source.name}`));
  return all.filter(({ edition, source }) => names.has(`${edition.brief.name} ${source.name}`));
}

/** Letters of a hash that are enough to mean one text. */
const hashCharsMin = 8;

function isNamed(given: string, source: SourceRecord): boolean {
  const { name, textHash, rawHash } = source;
  const isHash = given.length >= hashCharsMin && /^[0-9a-f]+$/.test(given);
  // An edition lists an address without its keys.
  const names = [given, withoutKeys(given, keysIn(given))];
  return (
    basename(name) === given ||
    names.some((one) => isNamedBy(one, source)) ||
    (isHash && [textHash, rawHash].some((hash) => hash.startsWith(given)))
  );
}

type Against = Readonly<{ from: string; text: string }> | undefined;

/** What the desk says of a source that it withdrew, in the config that is given, else in the newest edition of its brief. */
async function withdrawalWordsOf(
  held: readonly Held[],
  { config, text }: ImpactOptions,
  cwd: string,
): Promise<string | undefined> {
  if (text !== undefined) return undefined;
  if (config !== undefined) {
    const read = await readConfig(config, cwd);
    const found = held.flatMap(({ source }) => withdrawalOf(read.config, source) ?? []);
    return found.map(withdrawalWords)[0];
  }
  const newest = newestOf(held)?.edition.newest;
  const note = newest?.notes.find(
    ({ rule, place }) =>
      rule === withdrawnRule && held.some(({ source }) => isNamedBy(place?.document ?? "", source)),
  );
  return note?.message.replace(/^Withdrawn: /, "") ?? goneSince(held, newest);
}

/** What the newest edition found where the source was: a notice that takes it back, or no article at all. */
function goneSince(held: readonly Held[], newest: Held["edition"]["newest"] | undefined) {
  if (newest === undefined) return undefined;
  return held.flatMap(({ source }) => whyGone(source, newest) ?? [])[0];
}

function newestOf(held: readonly Held[]): Held | undefined {
  return held.toSorted((one, other) => (one.edition.date < other.edition.date ? 1 : -1))[0];
}

async function textOf(
  held: readonly Held[],
  { text }: ImpactOptions,
  cwd: string,
): Promise<Against> {
  if (text !== undefined) return { from: text, text: await canonicalText(resolve(cwd, text)) };
  const newest = newestOf(held);
  if (newest === undefined) throw new Error("No edition holds the source: a bug of the caller.");
  const { folder, date } = newest.edition;
  const path = join(folder, newest.source.textFile);
  const stored = await readFile(path, "utf8").catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  return { from: `the edition of ${date}`, text: stored };
}

/** As stage 1 reads it: quotes are of canonical text. */
async function canonicalText(path: string): Promise<string> {
  const { readDocument } = await import("../../stages/1-ingest/read-document.ts");
  try {
    return (await readDocument(basename(path), await readFile(path))).text;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function impactOf(given: string, held: readonly Held[], against: Against): Impact {
  const stands = quoteStands(against?.text);
  const editions = held.map(({ edition: { brief, date, folder }, source }) => {
    const holds = (citation: Readonly<{ source: string; quote: string }>): boolean =>
      citation.source !== source.id || stands(citation.quote);
    const sentences = restingSentences(brief, source.id, holds).map(
      ({ section, sentence: { id, text }, claims, isLost }) => ({
        id,
        section,
        text,
        isLost,
        claims: claims.map(({ claim, quotes }) => ({
          id: claim.id,
          statement: claim.statement,
          quotes: [...quotes],
        })),
      }),
    );
    const { id, name, textHash } = source;
    return { brief: brief.name, date, folder, source: { id, name, textHash }, sentences };
  });
  const all = editions.flatMap(({ sentences }) => sentences);
  return {
    schema: "nightdesk/impact@1",
    source: hideKeys(given),
    against:
      against === undefined ? null : { from: against.from, textHash: contentHash(against.text) },
    sentences: all.length,
    lost: all.filter(({ isLost }) => isLost).length,
    editions,
  };
}

function notHeld(given: string, out: string): BriefError {
  return new BriefError({
    code: "E_USAGE",
    message: `No edition has a source \`${hideKeys(given)}\`.`,
    where: [out],
    next: "Name it as an edition lists it under Sources: its file, its address or its SHA-256; or give `--out`.",
  });
}

function unreadable(path: string, cause: unknown): BriefError {
  const why = cause instanceof Error ? cause.message : "unknown";
  return new BriefError({
    code: "E_USAGE",
    message: `The source's text cannot be read: ${why}`,
    where: [path],
    next: "Give a .txt, .md or .html file with `--text`, or `--withdrawn` if there is none any more.",
    cause,
  });
}
