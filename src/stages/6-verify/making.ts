/** How the brief was made: counts that reconcile, cost, canaries, the gate, and the AI-use statement. */
import { longDate } from "../../anchoring/long-date.ts";
import type { Making, NumberedCitation } from "../../domain/brief.ts";
import type { Config } from "../../domain/config.ts";
import type { LedgerEntry } from "../../domain/ledger.ts";
import { DocumentFate } from "../../domain/ledger.ts";
import type { Sections } from "../../domain/sentences-of.ts";
import { countCitations } from "./count-citations.ts";
import type { Parts } from "./assemble-brief.ts";

type Made = Readonly<{ numbered: readonly NumberedCitation[]; sections: Sections }>;

/** Of the known-bad sentences, the least share that must be caught. One in five may slip a good judge by bad luck. */
const catchRateMin = 0.8;

export function describeMaking(parts: Parts, made: Made): Making {
  const { masthead, judged, written } = parts;
  const ledger = masthead.ledger();
  const counts = countFates(parts, made);
  return {
    software: masthead.software,
    analyst: masthead.analyst,
    writtenBy: written.fellBack === undefined ? masthead.analyst.kind : "extractive",
    counts,
    cost: costOf(ledger, masthead.config),
    canaries: judged.canaries,
    gate: gateOf(counts, judged.canaries, written.task.earlier?.quiet === true),
    aiUse: aiUseOf(parts),
  };
}

function countFates(
  { masthead, written, judged, shelf }: Parts,
  { numbered }: Made,
): Making["counts"] {
  const ledger = masthead.ledger();
  const of = <K extends LedgerEntry["of"]>(kind: K) =>
    ledger.filter((entry): entry is LedgerEntry & { of: K } => entry.of === kind);
  const documents = of("document");
  // Resolve may merge a claim that extract had kept: it is counted once, where it was made.
  const claims = of("claim").filter(({ fate, code }) => fate !== "merged" || code === "same-claim");
  const outcomes = [...judged.outcomes.values()];
  const { resolution } = written.task;
  const fates = DocumentFate.options.map(
    (fate) => [fate, documents.filter((entry) => entry.fate === fate).length] as const,
  );
  const claimsBy = (fate: string) => claims.filter((entry) => entry.fate === fate).length;
  return {
    documents: {
      used: 0,
      unchanged: 0,
      duplicate: 0,
      empty: 0,
      skipped: 0,
      failed: 0,
      ...Object.fromEntries(fates),
    },
    chunks: of("chunk").length,
    chunksUnread: of("chunk").filter(({ fate }) => fate === "unread").length,
    draftClaims: claims.length,
    claims: claimsBy("kept"),
    claimsSentBack: claimsBy("sent-back"),
    claimsMerged: claimsBy("merged"),
    claimsDropped: claimsBy("dropped"),
    findings: resolution.findings.length,
    sentencesDrafted: outcomes.length,
    sentencesKept: outcomes.filter(({ kind }) => kind === "kept").length,
    sentencesDropped: outcomes.filter(({ kind }) => kind === "dropped").length,
    ...countCitations(numbered, shelf),
  };
}

/**
 * Every reply the brief rests on counts once, at its own tokens and the price in the config, also one that an
 * earlier run paid for: so a repeated run makes the same brief. What this run spent stands in `run.json`.
 */
function costOf(ledger: readonly LedgerEntry[], { prices }: Config): Making["cost"] {
  const replies = new Map<string, { model: string; input: number; output: number }>();
  for (const entry of ledger) {
    if (entry.of !== "call" || entry.reply === null) continue;
    const { inputTokens: input, outputTokens: output } = entry.reply;
    replies.set(entry.key, { model: entry.model, input, output });
  }
  const all = [...replies.values()];
  const dollars = all.map(({ model, input, output }) => {
    const price = prices[model];
    return price === undefined ? undefined : (input * price.input + output * price.output) / 1e6;
  });
  return {
    calls: all.length,
    inputTokens: sum(all.map(({ input }) => input)),
    outputTokens: sum(all.map(({ output }) => output)),
    dollars: dollars.every((one) => one !== undefined) ? Number(sum(dollars).toFixed(6)) : null,
  };
}

type Gated = Pick<Making["counts"], "sentencesKept" | "citations" | "citationsHold">;

/** A quiet edition has no sentence, and no judge that could be tested: its citations alone must hold. */
function gateOf(counts: Gated, canaries: Making["canaries"], quiet: boolean): Making["gate"] {
  const reasons = [...(quiet ? [] : judgeFaults(canaries)), ...citationFaults(counts, quiet)];
  return { met: reasons.length === 0, reasons };
}

/** Where a person has judged every sentence, how good the judge is matters no more. */
export function gateOfReviewed(counts: Gated, quiet: boolean): Making["gate"] {
  const reasons = citationFaults(counts, quiet);
  return { met: reasons.length === 0, reasons };
}

function judgeFaults({ sent, caught }: Making["canaries"]): string[] {
  if (sent === 0) return ["No known-bad sentence could be made, so the judge was not tested."];
  if (caught / sent >= catchRateMin) return [];
  return [
    `The judge caught ${caught} of ${sent} known-bad sentences; ${catchRateMin * 100}% are asked.`,
  ];
}

function citationFaults(counts: Gated, quiet: boolean): string[] {
  const reasons: string[] = [];
  if (counts.sentencesKept === 0 && !quiet)
    reasons.push("No sentence was carried by its citations.");
  if (counts.citationsHold < counts.citations) {
    const lost = counts.citations - counts.citationsHold;
    reasons.push(lost === 1 ? "1 citation does not hold." : `${lost} citations do not hold.`);
  }
  return reasons;
}

/** The end of the AI-use statement of an edition that no person has approved. */
export const unreviewed = "No person has reviewed this edition.";

function aiUseOf({ masthead, written }: Parts): string {
  const { analyst, software, date } = masthead;
  const review = unreviewed;
  if (analyst.kind === "extractive") {
    return `No language model was used. ${software} selected sentences of the sources by rules on ${longDate(date)}. ${review}`;
  }
  const roles = analyst.roles.map(({ role, model }) => `${role}: ${model}`).join("; ");
  const fellBack =
    written.fellBack === undefined
      ? ""
      : ` The prose is selected, not written: ${written.fellBack}`;
  return `${software} used language models on ${longDate(date)} (${roles}). Every sentence was checked against its own citations by rules and by the judge.${fellBack} ${review}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
