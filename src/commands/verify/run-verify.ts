/** Checks an edition again from its own files: nothing that it says of itself is taken for granted. */
import { resolve } from "node:path";
import { readEdition, type StoredEdition } from "../../adapters/store/read-edition.ts";
import { safeLine } from "../../adapters/system/safe-text.ts";
import { BriefError } from "../../domain/brief-error.ts";
import type { SourceId } from "../../domain/ids.ts";
import type { Breakage, Recheck } from "../../stages/6-verify/recheck.ts";
import { hashesOf } from "../brief/account-files.ts";
import { compareRenderings, type Comparison } from "./compare-renderings.ts";
import { brokenName, type RecheckedReview, recheckedReview } from "./recheck-published.ts";
import { ioFor } from "../output-options.ts";
import type { VerifyOptions } from "../verify-command.ts";
import type { World } from "../world.ts";

export async function runVerify(
  given: string,
  options: VerifyOptions,
  world: World,
): Promise<void> {
  const folder = resolve(world.cwd, given);
  const edition = await readEdition(folder);
  const { recheck } = await import("../../stages/6-verify/recheck.ts");
  const derived = await deriveTexts(edition);
  const { citations, broken } = recheck({ ...edition, derived });
  const renderings = await compareRenderings(edition, options.pdf);
  const review = await recheckedReview(edition);
  const all = [
    ...broken,
    ...brokenFiles(edition),
    ...brokenName(edition),
    ...renderings.flatMap(({ broken: one }) => one),
    ...(review?.broken ?? []),
  ];
  tell({ folder, edition, citations, broken: all, renderings, review }, options, world);
  if (all.length > 0) throw editionError(given, all);
}

/** What stage 1 makes of each kept file today. */
async function deriveTexts({ brief, raws }: StoredEdition): Promise<Map<SourceId, string>> {
  const { readDocument } = await import("../../stages/1-ingest/read-document.ts");
  const texts = new Map<SourceId, string>();
  for (const { id, name, fetched } of brief.sources) {
    const raw = raws.get(id);
    if (raw === undefined) continue;
    try {
      texts.set(id, (await readDocument(name, raw, fetched?.charset)).text);
    } catch {
      // A file that is no document any more gives no text; the comparison then says so.
    }
  }
  return texts;
}

/** The list of hashes finds what was changed by accident; what was changed on purpose is found by the rest. */
function brokenFiles({ run, files }: StoredEdition): Breakage[] {
  const found = hashesOf(new Map([...files].filter(([path]) => path !== "run.json")));
  const paths = [...new Set([...Object.keys(run.files), ...Object.keys(found)])].toSorted();
  return paths.flatMap((path) => {
    if (found[path] === run.files[path]) return [];
    const because =
      found[path] === undefined
        ? "is missing"
        : run.files[path] === undefined
          ? "was not there when the edition was written"
          : "is not the file that was written";
    return [{ rule: "file", place: path, because }];
  });
}

type Findings = Readonly<{
  /** As it was asked for, absolute. */
  folder: string;
  edition: StoredEdition;
  citations: Recheck["citations"];
  broken: readonly Breakage[];
  renderings: readonly Comparison[];
  review: RecheckedReview | undefined;
}>;

function tell(
  { folder, edition, citations, broken, renderings, review }: Findings,
  options: VerifyOptions,
  world: World,
) {
  const { brief } = edition;
  const io = ioFor(world, options);
  if (options.json === true) {
    const compared = renderings.map(({ path, outcome }) => ({ path, outcome }));
    const said = { edition: folder, citations, broken, renderings: compared };
    io.print(JSON.stringify(review === undefined ? said : { ...said, review: review.outcome }));
    return;
  }
  for (const { rule, place, because } of broken)
    io.print(safeLine(`${rule}: ${place}: ${because}`));
  for (const { path, outcome } of renderings) io.inform(`${path}: ${outcome}`);
  if (review !== undefined) io.inform(safeLine(`review: ${review.outcome}`));
  io.inform(`${brief.sources.length} sources: texts and files read again and compared`);
  io.print(`${citations.hold} of ${citations.of} citations hold`);
}

function editionError(given: string, broken: readonly Breakage[]): BriefError {
  const shown = broken
    .slice(0, 10)
    .map(({ rule, place, because }) => `${rule}: ${place}: ${because}`);
  const more = broken.length - shown.length;
  return new BriefError({
    code: "E_EDITION",
    message:
      broken.length === 1
        ? "One thing in the edition does not hold."
        : `${broken.length} things in the edition do not hold.`,
    where: [...shown, ...(more > 0 ? [`and ${more} more, listed with --json`] : [])],
    kept: "the edition is left as it is.",
    next: `Do not rely on ${given}; make the brief again: answers that are stored cost nothing.`,
  });
}
