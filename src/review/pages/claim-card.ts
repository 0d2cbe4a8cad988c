/** A claim with its quotes: what it says, who says so, how firmly, and of when. */
import type { Claim, Stance } from "../../domain/claim.ts";
import { speakerWords } from "../../stages/7-render/speaker-words.ts";
import type { quoteCutter, QuoteView } from "./quote-view.ts";

export type ClaimCard = Readonly<{
  id: string;
  /** Empty where it is the quote itself. */
  statement: string;
  speaker: string;
  stance: string;
  /** As the source writes it; empty when it states none. */
  time: string;
  quotes: readonly QuoteView[];
}>;

export function claimCard(claim: Claim, cut: ReturnType<typeof quoteCutter>): ClaimCard {
  const { id, statement, speaker, stance, time, citations } = claim;
  const isQuote = citations.length === 1 && citations[0]?.quote.trim() === statement.trim();
  return {
    id,
    statement: isQuote ? "" : statement,
    speaker: speakerWords(speaker),
    stance: stanceWords[stance],
    time: time.kind === "stated" ? time.asWritten : "",
    quotes: citations.map((citation) => cut(citation, id)),
  };
}

const stanceWords: Readonly<Record<Stance, string>> = {
  asserted: "asserted",
  reported: "reported",
  alleged: "alleged, not shown",
  denied: "denied",
  planned: "planned, not done",
  conditional: "on a condition",
};
