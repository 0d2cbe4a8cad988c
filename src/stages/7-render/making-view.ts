/** How the brief was made, as the reader is told: by what, from how much, and what was left out. */
import type { Brief } from "../../domain/brief.ts";
import type { BriefIndex } from "./brief-index.ts";
import { sentencesOf } from "../../domain/sentences-of.ts";
import { counted, grouped, listed } from "../../domain/count-words.ts";

type CountView = Readonly<{ what: string; count: string; detail: string }>;

export type MakingView = Readonly<{
  software: string;
  analyst: string;
  roles: readonly Readonly<{
    role: string;
    model: string;
    /** First 16 digits: enough to tell two prompts apart. `brief.json` has them all. */
    promptHash: string;
    schemaHash: string;
  }>[];
  counts: readonly CountView[];
  cost: string;
  canaries: string;
  missedCanaries: readonly Readonly<{ mutation: string; text: string }>[];
  gate: string;
  gateReasons: readonly string[];
  aiUse: string;
  documents: readonly Readonly<{
    name: string;
    /** Label of its source; empty when it became none. */
    label: string;
    anchor: string;
    fate: string;
    why: string;
  }>[];
  dropped: string;
  warnings: readonly Readonly<{ rule: string; message: string; place: string }>[];
  /** Notes that ask for nothing, counted by rule. */
  remarks: readonly string[];
}>;

export function makingView(index: BriefIndex): MakingView {
  const { brief } = index;
  const { making, notes } = brief;
  return {
    software: making.software,
    analyst: analystWords(brief),
    roles:
      making.analyst.kind === "model"
        ? making.analyst.roles.map(({ role, model, promptHash, schemaHash }) => ({
            role,
            model,
            promptHash: `${promptHash.slice(0, 16)}…`,
            schemaHash: `${schemaHash.slice(0, 16)}…`,
          }))
        : [],
    counts: countViews(brief),
    cost: costWords(making.cost),
    canaries: canaryWords(making.canaries),
    missedCanaries: making.canaries.missed,
    gate: making.gate.met ? "met" : "not met",
    gateReasons: making.gate.reasons,
    aiUse: making.aiUse,
    documents: brief.documents.map(({ name, source, fate, code, reason }) => ({
      name,
      label: source === null ? "" : index.source(source).label,
      anchor: source === null ? "" : index.source(source).anchor,
      fate,
      why: fate === "used" ? reason : `${code}: ${reason}`,
    })),
    dropped: droppedWords(brief),
    warnings: warningViews(notes),
    remarks: remarkWords(notes),
  };
}

/** Who chose and wrote the sentences, and who approved them. A model's brief that fell back to selection says so. */
export function analystWords(brief: Brief): string {
  const { analyst, writtenBy } = brief.making;
  const reviewed = reviewedWords(brief);
  if (writtenBy === "model")
    return `Written by a language model; every sentence checked against its citations${reviewed}`;
  const worded = isReworded(brief) ? "" : ", word for word";
  return analyst.kind === "extractive"
    ? `Sentences selected from the sources${worded}; no model was used and no judgement was made${reviewed}`
    : `Sentences selected from the sources${worded}, because no writer could be reached; no judgement was made${reviewed}`;
}

/** In this version, or in one before it. */
function isReworded(brief: Brief): boolean {
  return sentencesOf(brief).some(({ sentence }) => sentence.verdict.by === "review");
}

function reviewedWords(brief: Brief): string {
  const { review } = brief;
  if (review === undefined) return "";
  const { reviewers, version, correction } = review;
  const edited = isReworded(brief) ? ", some edited" : "";
  const why = correction.replace(/\.$/u, "");
  const instead =
    version === 1 ? "" : `. Version ${version}, in place of version ${version - 1}: ${why}`;
  return `; approved sentence by sentence by ${listed(reviewers)}${edited}${instead}`;
}

function countViews({ making: { counts } }: Brief): CountView[] {
  const fates = Object.entries(counts.documents).filter(([, count]) => count > 0);
  const documents = fates.reduce((sum, [, count]) => sum + count, 0);
  const claims = [
    `${grouped(counts.claimsMerged)} merged`,
    `${grouped(counts.claimsSentBack)} sent back`,
    `${grouped(counts.claimsDropped)} dropped`,
  ];
  return [
    row(
      "documents",
      documents,
      fates.map(([fate, count]) => `${grouped(count)} ${fate}`).join(", "),
    ),
    row("chunks", counts.chunks, `${grouped(counts.chunksUnread)} unread`),
    row("draft claims", counts.draftClaims, `${claims.join(", ")}, the rest kept`),
    row("claims", counts.claims, ""),
    row("findings", counts.findings, ""),
    row("sentences drafted", counts.sentencesDrafted, ""),
    row("sentences kept", counts.sentencesKept, `${grouped(counts.sentencesDropped)} dropped`),
    row("citations", counts.citations, `${grouped(counts.citationsHold)} hold`),
  ];
}

function row(what: string, count: number, detail: string): CountView {
  return { what, count: grouped(count), detail };
}

function costWords({ calls, inputTokens, outputTokens, dollars }: Brief["making"]["cost"]): string {
  if (calls === 0) return "No call to a model was made.";
  const tokens = `${grouped(inputTokens)} tokens in and ${grouped(outputTokens)} out`;
  const price = dollars === null ? "a price that is not set" : `US$ ${dollars.toFixed(2)}`;
  return `${counted(calls, "model call")}, ${tokens}, ${price}.`;
}

function canaryWords({ sent, caught }: Brief["making"]["canaries"]): string {
  if (sent === 0) return "No known-bad sentences were sent through the checks.";
  return `${grouped(caught)} of ${counted(sent, "known-bad sentence")} sent through the same checks ${caught === 1 ? "was" : "were"} caught.`;
}

/** What the verifier dropped, and what a reviewer turned down. */
function droppedWords({ dropped }: Pick<Brief, "dropped">): string {
  const rejected = dropped.filter(({ verdict }) => verdict.by === "review").length;
  const verified = dropped.length - rejected;
  if (dropped.length === 0) return "No sentence was dropped by verification.";
  const parts = [
    ...(verified === 0 ? [] : [`${fellWords(verified)} dropped by verification`]),
    ...(rejected === 0 ? [] : [`${fellWords(rejected)} rejected in review`]),
  ];
  return `${parts.join(", and ")}; brief.json lists each with its reason.`;
}

function fellWords(count: number): string {
  return `${counted(count, "sentence")} ${count === 1 ? "was" : "were"}`;
}

/** More warnings of one rule than these are counted only: what all documents have must not hide what one has. */
const warningsOfRuleMax = 10;

function warningViews(notes: Brief["notes"]): MakingView["warnings"] {
  const warnings = notes.filter(({ level }) => level === "warning");
  const byRule = Map.groupBy(warnings, ({ rule }) => rule);
  const told = new Set(byRule.values().flatMap((alike) => alike.slice(0, warningsOfRuleMax)));
  return [
    ...warnings
      .filter((note) => told.has(note))
      .map(({ rule, message, place }) => ({ rule, message, place: place?.document ?? "" })),
    ...[...byRule].flatMap(([rule, { length }]) => {
      const more = length - warningsOfRuleMax;
      const message = `${grouped(more)} more of the kind ${rule}, in brief.json.`;
      return more > 0 ? [{ rule, message, place: "" }] : [];
    }),
  ];
}

/** More remarks than these are counted only; `brief.json` has all of them. */
const remarksMax = 12;

function remarkWords(notes: Brief["notes"]): string[] {
  const words = notes
    .filter(({ level }) => level === "info")
    .map(({ message, place }) => (place === undefined ? message : `${place.document}: ${message}`));
  const more = words.length - remarksMax;
  return more > 0
    ? [...words.slice(0, remarksMax), `${counted(more, "more remark")} in brief.json.`]
    : words;
}
