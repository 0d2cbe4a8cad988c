/** Which pages of a feed could be used is known when they were read: what a status says of a feed that answers. */
import { feedMark } from "../../adapters/collect/address.ts";
import type { Visit } from "../../adapters/collect/collect.ts";
import { openNightState } from "../../adapters/store/night-state.ts";
import type { DocumentFate, LedgerEntry } from "../../domain/ledger.ts";
import type { FeedPages } from "../../nightly/alarms/feed-health.ts";

type Remembering = Readonly<{
  /** State folder, absolute. */
  home: string;
  /** Name of the brief. */
  name: string;
  visits: readonly Visit[];
  ledger: readonly LedgerEntry[];
}>;

/** @throws {BriefError} `E_STORAGE` if that cannot be kept. */
export function rememberPages({ home, name, visits, ledger }: Remembering): void {
  const read = visits.flatMap((visit) => {
    const pages = pagesOf(visit, ledger);
    return pages === undefined ? [] : [{ url: feedMark(visit.address), pages }];
  });
  if (read.length === 0) return;
  const nights = openNightState(home);
  try {
    for (const { url, pages } of read) nights.recordPages(name, url, pages);
  } finally {
    nights.close();
  }
}

const unusable: ReadonlySet<DocumentFate> = new Set(["failed", "skipped", "empty"]);

/** `undefined` for an address that failed itself, and where nothing was read. What is withdrawn has no fate. */
function pagesOf(
  { documents, failed }: Visit,
  ledger: readonly LedgerEntry[],
): FeedPages | undefined {
  const fates = ledger.filter((entry) => entry.of === "document" && documents.includes(entry.name));
  if (failed || fates.length === 0) return undefined;
  const lost = fates.flatMap((entry) =>
    entry.of === "document" && unusable.has(entry.fate) ? [entry.reason] : [],
  );
  return { of: fates.length, failed: lost.length, why: lost[0] ?? "" };
}
