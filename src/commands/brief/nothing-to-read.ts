/** No file and no page: which source gave none, why, and what to do about it. */
import { shownAddress } from "../../adapters/collect/address.ts";
import type { Visit } from "../../adapters/collect/collect.ts";
import { addressOf } from "../../adapters/collect/config-keys.ts";
import { BriefError } from "../../domain/brief-error.ts";
import type { Config } from "../../domain/config.ts";
import type { ReadConfig } from "../config/read-config.ts";

type Source = Config["sources"][number];

/** @param visits - Of the feeds and pages that were asked. */
export function nothingToRead(
  { folder, config: { sources } }: ReadConfig,
  visits: readonly Visit[],
): BriefError {
  return new BriefError({
    code: "E_NOTHING_USABLE",
    message: `There is nothing to read: ${sources.map((source) => barren(source, visitOf(source, visits))).join("; ")}.`,
    where: [folder],
    kept: "the last good edition is untouched.",
    next: nextStep(sources, visits),
  });
}

function visitOf(source: Source, visits: readonly Visit[]): Visit | undefined {
  if (typeof source === "string") return undefined;
  return visits.find(({ address }) => address === addressOf(source));
}

function barren(source: Source, visit: Visit | undefined): string {
  if (typeof source === "string") return `no file in the folder matches \`${source}\``;
  const address = shownAddress(addressOf(source));
  // What is not asked, or not read, is named under `withdrawn`.
  if (visit === undefined) return `${address} is withdrawn`;
  if (visit.documents.length > 0) return `what ${address} gave is withdrawn`;
  return `${address} gave no page (${visit.why})`;
}

/** The one step that helps: of a feed whose entries are old, to take older ones. */
function nextStep(sources: readonly Source[], visits: readonly Visit[]): string {
  const others = "name others under `sources:` in brief.yaml";
  for (const source of sources) {
    const visit = visitOf(source, visits);
    if (visit === undefined || visit.tooOld === 0) continue;
    if (typeof source === "string" || !("feed" in source)) continue;
    return `Raise \`days\` of ${shownAddress(source.feed)} (now ${source.days}), wait until it brings something new, or ${others}.`;
  }
  if (sources.some((source) => typeof source === "string")) {
    return `Put .txt, .md or .html files into the folder, or ${others}.`;
  }
  return `Look whether the addresses are right and still kept up, or ${others}.`;
}
