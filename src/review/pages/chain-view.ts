/** What a sentence rests on, down to the words in the sources, and what speaks against it. */
import { asOfWords } from "../../stages/7-render/as-of-words.ts";
import type { FindingId } from "../../domain/ids.ts";
import type { CheckedWording, OpenedEdition, SentenceReview } from "../../ports/review-desk.ts";
import { type BriefIndex, indexBrief } from "../../stages/7-render/brief-index.ts";
import { counted } from "../../domain/count-words.ts";
import { credibilityWords } from "../../domain/grading.ts";
import { type ClaimCard, claimCard } from "./claim-card.ts";
import { type ClaimIndex, indexClaims } from "./claim-index.ts";
import { sourcePath } from "./edition-path.ts";
import { quoteCutter } from "./quote-view.ts";
import { type DiffView, type HistoryEntry, diffView, sentenceHistory } from "./sentence-history.ts";
import { type SourceCard, sourceCard } from "./source-card.ts";
import { type VerdictView, verdictView } from "./verdict-view.ts";
import { wordDiff } from "./word-diff.ts";

type FindingCard = Readonly<{
  /** Empty where its one claim says the same. */
  statement: string;
  /** `2 origins: Agency and CNBC`. */
  origins: string;
  grade: string;
  gradeWhy: string;
  claims: readonly ClaimCard[];
}>;

type RivalLine = Readonly<{
  about: string;
  value: string;
  asOf: string;
  definition: string;
  statement: string;
  sources: readonly Readonly<{ label: string; title: string; href: string }>[];
}>;

export type ChainView = Readonly<{
  verdict: VerdictView;
  findings: readonly FindingCard[];
  /** Why there are none; empty when there are. */
  uncited: string;
  sources: readonly SourceCard[];
  rivals: readonly RivalLine[];
  /** What a reviewer took out of the wording as it was made, and put in; empty where nobody changed it. */
  diff: readonly DiffView[];
  history: readonly HistoryEntry[];
}>;

export function chainView(
  opened: OpenedEdition,
  review: SentenceReview,
  checked: CheckedWording,
): ChainView {
  const { brief, texts, events, key } = opened;
  const index = indexBrief(brief);
  const claims = indexClaims(brief);
  const rested = review.now.claims.flatMap((id) => claims.get(id) ?? []);
  const sources = [...new Set(rested.map(({ source }) => source))];
  const { made, now } = review;
  return {
    verdict: verdictView(now.text, checked),
    findings: findingCards(opened, index, claims, review),
    uncited: rested.length > 0 ? "" : uncitedWords,
    sources: sources.map((id) => sourceCard(index, id, texts, sourcePath(key, id))),
    rivals: rivalLines(opened, index, review),
    diff: made.text === now.text ? [] : diffView(wordDiff(made.text, now.text)),
    history: sentenceHistory(review.key, made.text, events),
  };
}

const uncitedWords =
  "It rests on no claim that is known here, so it can be neither saved nor approved as it is. Edit it, and cite a claim.";

/** The findings of the sentence's claims; a claim that is in several stands under the first. */
function findingCards(
  { brief, texts, key }: OpenedEdition,
  index: BriefIndex,
  claims: ClaimIndex,
  { now }: SentenceReview,
): FindingCard[] {
  const cut = quoteCutter(index, texts, (id) => sourcePath(key, id));
  const open = new Set<string>(now.claims);
  const cards = brief.findings.flatMap((finding) => {
    const own = finding.claims
      .filter((id) => open.delete(id))
      .flatMap((id) => claims.get(id) ?? []);
    if (own.length === 0) return [];
    const { grade, origins, statement } = finding;
    const saysTheSame = own.length === 1 && own[0]?.statement === statement;
    const names = origins.map((id) => index.originName(id));
    return [
      {
        statement: saysTheSame ? "" : statement,
        origins: `${counted(origins.length, "origin")}: ${names.join(", ")}`,
        grade: `${grade.credibility}, ${credibilityWords[grade.credibility]}`,
        gradeWhy: grade.because,
        claims: own.map((claim) => claimCard(claim, cut)),
      },
    ];
  });
  const loose = [...open].flatMap((id) => claims.get(id) ?? []);
  if (loose.length === 0) return cards;
  const none = { statement: "", origins: "", grade: "", gradeWhy: "" };
  return [...cards, { ...none, claims: loose.map((claim) => claimCard(claim, cut)) }];
}

function rivalLines(
  { brief, key }: OpenedEdition,
  index: BriefIndex,
  review: SentenceReview,
): RivalLine[] {
  const own = findingsOf(brief, review);
  return brief.conflictsFound.flatMap(({ about, rivals }) =>
    rivals.some(({ finding }) => own.has(finding))
      ? rivals
          .filter(({ finding }) => !own.has(finding))
          .map(({ finding, value, asOf, definition, sources }) => ({
            about,
            value,
            asOf: asOfWords(asOf),
            definition,
            statement: index.finding(finding)?.statement ?? "",
            sources: sources.map((id) => {
              const { label, title } = index.source(id);
              return { label, title, href: sourcePath(key, id) };
            }),
          }))
      : [],
  );
}

/** What the sentence was written from, as far as it still cites it, and what a reviewer added: a claim may be in several. */
function findingsOf(
  { findings }: OpenedEdition["brief"],
  { sentence, made, now }: SentenceReview,
): ReadonlySet<FindingId> {
  const [cited, before] = [new Set<string>(now.claims), new Set<string>(made.claims)];
  const named = new Set(sentence?.findings ?? []);
  const own = findings.filter(({ id, claims }) =>
    claims.some(
      (claim) => cited.has(claim) && (named.has(id) || !before.has(claim) || named.size === 0),
    ),
  );
  return new Set(own.map(({ id }) => id));
}
