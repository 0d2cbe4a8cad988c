/** What a run says of itself at its end: where the edition is, and what was read, kept and dropped. */
import { join, relative } from "node:path";
import type { Published } from "../../adapters/store/edition-store.ts";
import type { RunRecord } from "../../adapters/store/run-record.ts";
import { safeLine } from "../../adapters/system/safe-text.ts";
import type { Brief } from "../../domain/brief.ts";
import type { Standing } from "../../domain/change.ts";
import { countStandings } from "../../nightly/changes/count-standings.ts";
import type { Edition } from "../../pipeline.ts";
import { spentPhrase } from "./run-accounts.ts";

export type Summary = Readonly<{
  published: Published;
  edition: Edition;
  cost: RunRecord["cost"];
}>;

/** Documents that were not used are named, up to this many; brief.json has them all. */
const namesMax = 10;

export function summaryText(summary: Summary, cwd: string): string {
  const { published, edition } = summary;
  const { brief } = edition;
  const { counts, gate } = brief.making;
  const { markdown, html, pdf } = filesOf(summary, cwd);
  const rows = [
    ["edition", `${shown(published.folder, cwd)}${published.written ? "" : " (unchanged)"}`],
    ["markdown", markdown],
    ["html", html],
    ["pdf", pdf ?? "not made; `nightdesk render` makes it for nothing"],
    ["documents", documentsLine(brief)],
    [
      "chunks",
      `${counts.chunks}, ${counts.chunks - counts.chunksUnread} read, ${counts.chunksUnread} unread`,
    ],
    ["claims", claimsLine(brief)],
    [
      "sentences",
      `${counts.sentencesDrafted} drafted, ${counts.sentencesKept} kept, ${counts.sentencesDropped} dropped`,
    ],
    ["citations", `${counts.citationsHold} of ${counts.citations} citations hold`],
    ["episodes", episodesLine(brief)],
    ...(brief.changes === undefined
      ? []
      : [["changes", changesLine(brief, brief.changes)] as const]),
    ["canaries", canariesLine(brief)],
    ["gate", gate.met ? "met" : `not met: ${gate.reasons.join(" ")}`],
    ["cost", costLine(summary)],
  ] as const;
  const wide = Math.max(...rows.map(([head]) => head.length));
  const lines = rows.map(([head, value]) => `${head.padEnd(wide)}  ${safeLine(value)}`);
  return [...lines, ...unusedLines(brief)].join("\n");
}

export function summaryJson(summary: Summary, cwd: string): string {
  const { published, edition, cost } = summary;
  const { brief, exitCode } = edition;
  const { counts, canaries, gate, writtenBy, analyst, aiUse } = brief.making;
  return JSON.stringify({
    edition: published.folder,
    files: filesOf(summary, cwd, (path) => path),
    written: published.written,
    name: brief.name,
    date: brief.date,
    exitCode,
    counts,
    citations: { hold: counts.citationsHold, of: counts.citations },
    documents: brief.documents,
    episodes: brief.episodes.map(({ id, label, sources }) => ({ id, label, sources })),
    canaries: { sent: canaries.sent, caught: canaries.caught },
    changes: changesOf(brief),
    gate,
    analyst: analyst.kind,
    writtenBy,
    cost,
    costOfReplies: brief.making.cost,
    aiUse,
  });
}

function filesOf(
  { published, edition }: Summary,
  cwd: string,
  show = (path: string) => shown(path, cwd),
): { markdown: string; html: string; pdf: string | null; json: string } {
  const at = (name: string) => show(join(published.folder, name));
  return {
    markdown: at("brief.md"),
    html: at("brief.html"),
    pdf: edition.rendering.pdf === undefined ? null : at("brief.pdf"),
    json: at("brief.json"),
  };
}

/** Relative where that is shorter to read, as for everything below the current folder. */
function shown(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith("..") ? path : short;
}

function documentsLine({ documents, making }: Brief): string {
  const fates = Object.entries(making.counts.documents).filter(([, count]) => count > 0);
  return `${documents.length} read: ${fates.map(([fate, count]) => `${count} ${fate}`).join(", ")}`;
}

function claimsLine({ making: { counts } }: Brief): string {
  const { draftClaims, claims, claimsMerged, claimsSentBack, claimsDropped, findings } = counts;
  return `${draftClaims} drafted, ${claims} kept, ${claimsMerged} merged, ${claimsSentBack} sent back, ${claimsDropped} dropped; ${findings} ${findings === 1 ? "finding" : "findings"}`;
}

function episodesLine({ episodes }: Brief): string {
  const labels = episodes.map(
    ({ id, label, sources }) =>
      `${id} ${label} (${sources.length} ${sources.length === 1 ? "source" : "sources"})`,
  );
  return `${episodes.length}: ${labels.join("; ")}`;
}

/** Elsewhere in the summary, what is dropped is what was drafted and did not hold. */
const standingWords: Readonly<Partial<Record<Standing, string>>> = {
  dropped: "no longer reported",
};

function changesLine({ corrections = [] }: Brief, changes: NonNullable<Brief["changes"]>): string {
  const since = `since ${changes.since.date}`;
  const { length } = corrections;
  const corrected =
    length === 0 ? "" : `, ${length} ${length === 1 ? "correction" : "corrections"}`;
  if (changes.quiet) return `nothing new ${since}`;
  const counts = [...countStandings(changes.findings)].map(
    ([standing, count]) => `${count} ${standingWords[standing] ?? standing}`,
  );
  return `${counts.join(", ")} ${since}${corrected} (see “What changed” in the brief)`;
}

function changesOf({ changes, corrections = [] }: Brief) {
  if (changes === undefined) return null;
  const { since, quiet, findings } = changes;
  const counts = Object.fromEntries(countStandings(findings));
  return { since, quiet, findings: counts, corrections: corrections.length };
}

function canariesLine({ making: { canaries } }: Brief): string {
  if (canaries.sent === 0) return "none could be made";
  return `${canaries.caught} of ${canaries.sent} known-bad sentences caught`;
}

function costLine({ edition, cost }: Summary): string {
  const { callsAnswered, callsStored, callsFailed, callsUnknown } = cost;
  if (edition.brief.making.analyst.kind === "extractive") return "nothing: no model was asked";
  const calls = `${callsAnswered} ${callsAnswered === 1 ? "call" : "calls"} answered, ${callsStored} from the store, ${callsFailed} failed, ${callsUnknown} unknown`;
  return `${spentPhrase(cost)}; ${calls}`;
}

/** A brief that misses documents says which, and why. */
function unusedLines({ documents }: Brief): string[] {
  const unused = documents.filter(({ fate }) => fate !== "used" && fate !== "unchanged");
  const lines = unused
    .slice(0, namesMax)
    .map(({ name, fate, reason }) => `  ${fate}: ${safeLine(name)}: ${safeLine(reason)}`);
  const more = unused.length - lines.length;
  return more > 0 ? [...lines, `  and ${more} more, listed in brief.json`] : lines;
}
