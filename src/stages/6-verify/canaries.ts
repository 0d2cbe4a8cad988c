/**
 * Known-bad sentences, made from the brief's own findings and judged blind among the real ones: a judge
 * that cannot see its target must not pass (guzus/ai-research-arm#375, koala73/worldmonitor#5379).
 */
import type { Shelf } from "../../checks/gather-evidence.ts";
import type { Claim } from "../../domain/claim.ts";
import type { DraftSentence } from "../../domain/draft.ts";
import type { Finding, Resolution } from "../../domain/finding.ts";
import type { JudgeCase } from "../../ports/analyst.ts";
import { claimsOf, judgeCaseOf, sentenceEvidence } from "./sentence-evidence.ts";

type Mutation = "number" | "name" | "date" | "negation" | "speaker";
export type Canary = Readonly<{ mutation: Mutation; case: JudgeCase }>;

/** Two of each kind: enough to see a blind judge, few enough to ride along in one call. */
const perMutation = 2;

/** Canaries of every kind that the findings allow; a negation can always be made. Same findings, same canaries. */
export function makeCanaries(resolution: Resolution, shelf: Shelf): readonly Canary[] {
  const findings = resolution.findings.toSorted((one, other) => other.importance - one.importance);
  const names = [...new Set(resolution.entities.map(({ name }) => name))];
  const speakers = [...new Set(findings.flatMap(speakerName))];
  const canaries: Canary[] = [];
  for (const mutation of ["number", "name", "date", "negation", "speaker"] as const) {
    let made = 0;
    for (const finding of findings) {
      if (made === perMutation) break;
      const mutated = mutate(finding, mutation, { names, speakers, resolution });
      if (mutated === undefined) continue;
      made += 1;
      const sentence: DraftSentence = {
        text: finding.statement,
        kind: finding.kind,
        cites: [finding.id],
      };
      const honest = judgeCaseOf(sentence, sentenceEvidence(sentence, resolution), shelf);
      canaries.push({ mutation, case: { ...honest, ...mutated } });
    }
  }
  return canaries;
}

type Material = Readonly<{
  names: readonly string[];
  speakers: readonly string[];
  resolution: Resolution;
}>;
type Mutated = Pick<JudgeCase, "sentence"> & Partial<Pick<JudgeCase, "speaker">>;

function mutate(finding: Finding, mutation: Mutation, material: Material): Mutated | undefined {
  const { statement } = finding;
  switch (mutation) {
    case "number":
      return changed(statement, otherNumber(statement));
    case "date":
      return changed(statement, otherDate(statement));
    case "name":
      return changed(statement, otherName(finding, material));
    case "negation":
      return { sentence: negated(statement) };
    case "speaker":
      return otherSpeaker(finding, material);
  }
}

function changed(statement: string, mutated: string): Mutated | undefined {
  return mutated === statement ? undefined : { sentence: mutated };
}

/** A figure that is no year, made larger by a factor that no rounding explains. */
function otherNumber(statement: string): string {
  const figure = /(?<![\d.,])(?!(?:19|20)\d\d\b)\d+(?:[.,]\d+)*/;
  return statement.replace(figure, (digits) => {
    const value = Number(digits.replaceAll(",", ""));
    return Number.isFinite(value) ? String(Math.round(value * 2 + 7)) : digits;
  });
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function otherDate(statement: string): string {
  for (const cycle of [weekdays, months]) {
    const word = cycle.find((one) => new RegExp(`\\b${one}\\b`).test(statement));
    if (word === undefined) continue;
    const other = cycle[(cycle.indexOf(word) + 3) % cycle.length];
    return other === undefined ? statement : statement.replace(word, other);
  }
  return statement.replace(/\b(?:19|20)\d\d\b/, (year) => String(Number(year) - 3));
}

/** Another name of the brief that none of the finding's own words has. */
function otherName(finding: Finding, { names, resolution }: Material): string {
  const { statement } = finding;
  const claims = claimsOf(finding, resolution);
  const own = claims.flatMap((claim) => claim.entities).find((name) => statement.includes(name));
  const quotes = claims.flatMap((claim) => claim.citations.map(({ quote }) => quote)).join("\n");
  const other = names.find((name) => !quotes.includes(name) && !statement.includes(name));
  return own === undefined || other === undefined ? statement : statement.replace(own, () => other);
}

const auxiliary = /\b(is|are|was|were|will|has|have|had|can|could|would|must|should)\b(?! not\b)/;

function negated(statement: string): string {
  if (/\bnot\b ?/.test(statement)) return statement.replace(/\bnot\b ?/, "");
  if (auxiliary.test(statement)) return statement.replace(auxiliary, "$1 not");
  return `It is not true that ${statement.charAt(0).toLowerCase()}${statement.slice(1)}`;
}

function otherSpeaker(finding: Finding, { speakers }: Material): Mutated | undefined {
  const [own] = speakerName(finding);
  const other = speakers.find((name) => name !== own && own !== undefined && !shareWord(name, own));
  if (own === undefined || other === undefined) return undefined;
  const renamed = finding.statement.replaceAll(own, () => other);
  const sentence = renamed === finding.statement ? `According to ${other}, ${renamed}` : renamed;
  return { sentence, speaker: { kind: "named", name: other } };
}

function shareWord(one: string, other: string): boolean {
  const words = new Set(one.split(/\s+/));
  return other.split(/\s+/).some((word) => words.has(word));
}

function speakerName({ speaker }: Pick<Claim, "speaker">): string[] {
  return speaker.kind === "named" ? [speaker.name] : [];
}
