/** One source whole: what of it is article text, and where each claim stands. */
import type { Claim } from "../../domain/claim.ts";
import type { ClaimId, SourceId } from "../../domain/ids.ts";
import type { Chrome } from "../../ports/desk-pages.ts";
import type { OpenedEdition } from "../../ports/review-desk.ts";
import { indexBrief } from "../../stages/7-render/brief-index.ts";
import { counted } from "../../domain/count-words.ts";
import { visible } from "../../stages/7-render/visible.ts";
import { type ClaimUsers, claimUsers } from "../claim-users.ts";
import { stripOf, stripRows } from "../coverage-strip.ts";
import { editionCoverage } from "../edition-coverage.ts";
import type { Covering } from "../source-coverage.ts";
import { type ClaimCard, claimCard } from "./claim-card.ts";
import { type CoverageView, coverageView } from "./coverage-view.ts";
import { editionPath, sourcePath } from "./edition-path.ts";
import { type Frame, editionFrame } from "./frame-view.ts";
import { type SourceCard, sourceCard } from "./source-card.ts";
import { type SourceText, sourceText } from "./source-text.ts";

/** A claim beside the text, with who uses it. */
type ClaimLine = Pick<ClaimCard, "id" | "statement" | "speaker" | "stance"> &
  Readonly<{
    /** Leads to its words in the text. */
    place: string;
    isChosen: boolean;
    users: readonly Readonly<{ href: string; words: string; text: string }>[];
  }>;

export type SourcePage = Readonly<{
  frame: Frame;
  card: SourceCard;
  lang: string;
  coverage: CoverageView;
  /** Rows of the strip, and its parts. */
  rows: number;
  strip: readonly Readonly<{ y: number; height: number; as: Covering; href: string }>[];
  /** What is hidden on the page that it was read from; empty when nothing is. */
  hidden: string;
  /** What was noticed when it was read. */
  notes: readonly string[];
  text: SourceText;
  /** Those of the address first, then by place. */
  claims: readonly ClaimLine[];
  claimsWords: string;
  listHref: string;
}>;

/** @returns `undefined` if the edition has no such source. */
export function sourcePage(
  opened: OpenedEdition,
  asked: Readonly<{ id: SourceId; claim?: ClaimId | undefined }>,
  chrome: Chrome,
): SourcePage | undefined {
  const { brief, key, texts } = opened;
  const record = brief.sources.find(({ id }) => id === asked.id);
  if (record === undefined) return undefined;
  const index = indexBrief(brief);
  const { label, title, lang } = index.source(asked.id);
  const users = claimUsers(opened.state);
  const claims = brief.claims.filter(({ citations }) =>
    citations.some(({ source }) => source === asked.id),
  );
  const whole = texts.get(asked.id) ?? "";
  const { text, placeOf, paragraphAt } = sourceText(
    { record, text: whole, claims, isUsed: (id) => users.has(id) },
    asked.claim,
  );
  const coverage = editionCoverage(opened)(asked.id);
  const lines = claims
    .toSorted((one, other) => startOf(one, asked.id) - startOf(other, asked.id))
    .map((claim) => claimLine(claim, { opened, users, placeOf, chosen: asked.claim }));
  return visible({
    frame: editionFrame(`${label} ${title}`, { key, tab: "sources" }, chrome),
    card: sourceCard(index, asked.id, texts, sourcePath(key, asked.id)),
    lang,
    coverage: coverageView(coverage),
    rows: stripRows,
    strip: stripOf(coverage.sentences, whole.length).map(({ from, to, as, at }) => ({
      y: from,
      height: to - from,
      as,
      href: `#${paragraphAt(at)}`,
    })),
    hidden: hiddenWords(record.furniture.filter(({ rule }) => rule === "hidden").length),
    notes: brief.notes
      .filter(({ place }) => place?.document === record.name || place?.document === record.id)
      .map(({ message }) => message),
    text,
    claims: [...lines.filter((one) => one.isChosen), ...lines.filter((one) => !one.isChosen)],
    claimsWords: claimsWords(claims, users),
    listHref: `${editionPath(key)}/sources`,
  });
}

function startOf({ citations }: Claim, id: SourceId): number {
  return citations.find(({ source }) => source === id)?.span.start ?? 0;
}

type Around = Readonly<{
  opened: OpenedEdition;
  users: ClaimUsers;
  placeOf: (id: ClaimId) => string;
  chosen: ClaimId | undefined;
}>;

function claimLine(claim: Claim, { opened, users, placeOf, chosen }: Around): ClaimLine {
  const { id, statement } = claim;
  const { speaker, stance } = claimCard({ ...claim, citations: [] }, unquoted);
  const path = editionPath(opened.key);
  return {
    id,
    statement,
    speaker,
    stance,
    place: `#${placeOf(id)}`,
    isChosen: id === chosen,
    users: (users.get(id) ?? []).map(({ key, now }) => ({
      href: `${path}?s=${key}#panel`,
      words: key.startsWith("d") ? `Restored sentence ${key.slice(1)}` : `Sentence ${key.slice(1)}`,
      text: now.text,
    })),
  };
}

function unquoted(): never {
  throw new Error("No quote is cut here.");
}

function claimsWords(claims: readonly Claim[], users: ClaimUsers): string {
  if (claims.length === 0) return "No claim was taken from this source.";
  const used = claims.filter(({ id }) => users.has(id)).length;
  return `${counted(claims.length, "claim")}, ${used} of them used by a sentence.`;
}

function hiddenWords(count: number): string {
  if (count === 0) return "";
  return `${counted(count, "passage")} of this source ${count === 1 ? "is" : "are"} hidden on the page that it was read from. ${count === 1 ? "It is" : "They are"} shown below, set aside, and nothing rests on ${count === 1 ? "it" : "them"}.`;
}
