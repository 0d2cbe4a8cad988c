/** The form in which a sentence is worded anew. */
import type { Chosen, Typed } from "../../ports/desk-pages.ts";
import type { OpenedEdition, SentenceReview } from "../../ports/review-desk.ts";
import { indexBrief } from "../../stages/7-render/brief-index.ts";
import { speakerWords } from "../../stages/7-render/speaker-words.ts";
import { directionOf } from "../../stages/7-render/text-direction.ts";
import type { Claim } from "../../domain/claim.ts";
import { indexClaims } from "./claim-index.ts";
import { nearestClaims, searchClaims } from "./claim-search.ts";
import { sourcePath } from "./edition-path.ts";
import { type VerdictView, noVerdict, verdictView } from "./verdict-view.ts";

/** A claim with the box that cites it. */
type ClaimChoice = Readonly<{
  id: string;
  checked: boolean;
  statement: string;
  lang: string;
  speaker: string;
  label: string;
  title: string;
  href: string;
}>;

export type FoundView = Readonly<{
  /** What the list is, or that there is none: `12 of 40 claims that match`. */
  heading: string;
  claims: readonly ClaimChoice[];
}>;

export type EditView = Readonly<{
  text: string;
  dir: "ltr" | "rtl";
  /** It holds what somebody typed and what is not saved. */
  isTyped: boolean;
  /** The wording as it was made, where the box has another. */
  made: string;
  cited: readonly ClaimChoice[];
  query: string;
  found: FoundView;
  verdict: VerdictView;
}>;

type Editing = Extract<Chosen["doing"], { kind: "edit" }>;

export function editView(
  opened: OpenedEdition,
  review: SentenceReview,
  chosen: Chosen,
  doing: Editing,
): EditView {
  const typed: Typed = doing.typed ?? review.now;
  const query = doing.query ?? "";
  const choice = claimChoices(opened, typed.claims);
  const claims = indexClaims(opened.brief);
  const refused = noWording(typed, [...typed.claims].filter((id) => claims.has(id)).length);
  return {
    text: typed.text,
    dir: directionOf(typed.text),
    isTyped: doing.typed !== undefined && typed.text !== review.now.text,
    made: review.made.text === typed.text ? "" : review.made.text,
    cited: [...new Set(typed.claims)].flatMap((id) => claims.get(id) ?? []).map(choice),
    query,
    found: foundView(opened, { text: typed.text, without: typed.claims, query }),
    verdict:
      refused === "" ? verdictView(typed.text, chosen.checked) : noVerdict(typed.text, refused),
  };
}

/** What the schema of a wording asks for, said in words; empty when it is a wording. */
function noWording({ text }: Typed, cited: number): string {
  if (text.trim() === "")
    return "There are no words. A sentence that should go is rejected instead.";
  if (text.trim().length > textCharsMax) return "It is longer than 2,000 characters.";
  return cited > 0
    ? ""
    : "It cites no claim, and nothing uncited is printed. Tick what it rests on.";
}
const textCharsMax = 2000;

/** @param search - `without`: claims that are in the form already. */
export function foundView(
  opened: OpenedEdition,
  search: Readonly<{ text: string; without: readonly string[]; query: string }>,
): FoundView {
  const { text, without, query } = search;
  const isQuery = query.trim() !== "";
  const { claims, all } = isQuery
    ? searchClaims(opened.brief, query)
    : nearestClaims(opened.brief, text, without);
  const rest = claims.filter(({ id }) => !without.includes(id));
  return {
    heading: headingOf(isQuery ? query.trim() : "", rest.length, all - claims.length + rest.length),
    claims: rest.map(claimChoices(opened, without)),
  };
}

function headingOf(query: string, shown: number, all: number): string {
  if (query === "") return shown === 0 ? "" : "Nearest to this sentence";
  if (shown === 0) return `No other claim has “${query}”.`;
  const of = shown === all ? `${shown}` : `${shown} of ${all}`;
  return `${of} ${all === 1 ? "claim" : "claims"} for “${query}”`;
}

function claimChoices({ brief, key }: OpenedEdition, cited: readonly string[]) {
  const index = indexBrief(brief);
  return ({ id, statement, source, speaker }: Claim): ClaimChoice => {
    const { label, title, lang } = index.source(source);
    return {
      id,
      checked: cited.includes(id),
      statement,
      lang,
      speaker: speaker.kind === "source" ? "" : speakerWords(speaker),
      label,
      title,
      href: `${sourcePath(key, source)}?claim=${id}#claim`,
    };
  };
}
