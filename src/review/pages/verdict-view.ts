/** What the checks say of a wording: the verdict, the words at fault in it, and every check by name. */
import type { CheckResult, Verdict } from "../../domain/verdict.ts";
import type { CheckedWording } from "../../ports/review-desk.ts";
import { type FaultPiece, faultyWords } from "./faulty-words.ts";
import { verdictWords } from "./review-words.ts";

type CheckLine = Readonly<{ name: string; mark: string; outcome: string; because: string }>;

export type VerdictView = Readonly<{
  /** `supported`, `partly` …, or `none` where nothing could be checked. */
  kind: string;
  words: string;
  /** `the judge`, `the check “numbers”`; empty where no more than the checks has read it. */
  by: string;
  because: string;
  pieces: readonly FaultPiece[];
  hasFaults: boolean;
  /** Checks that failed or are unsure. */
  said: readonly CheckLine[];
  /** Names of those that passed. */
  passed: readonly string[];
}>;

export function verdictView(text: string, { verdict, checks }: CheckedWording): VerdictView {
  const failed = checks.filter(({ result }) => result.outcome === "fail");
  const unsure = checks.filter(({ result }) => result.outcome === "unsure");
  const faults = [
    ...verdict.words,
    ...failed.flatMap(({ result }) => (result.outcome === "fail" ? result.words : [])),
  ];
  const pieces = faultyWords(text, faults);
  return {
    kind: verdict.kind,
    words: wordsOfVerdict(verdict),
    by: byWords(verdict.by),
    because:
      verdict.by === "review" ? `${verdict.because} ${meaningIsYours}`.trim() : verdict.because,
    pieces,
    hasFaults: pieces.some(({ faulty }) => faulty),
    said: [...failed, ...unsure].map(({ check, result }) => checkLine(check, result)),
    passed: checks.filter(({ result }) => result.outcome === "pass").map(({ check }) => check),
  };
}

/** Of what is no wording: empty, without a claim, too long. */
export function noVerdict(text: string, because: string): VerdictView {
  return {
    kind: "none",
    words: "cannot be saved",
    by: "",
    because,
    pieces: text === "" ? [] : [{ words: text, faulty: false }],
    hasFaults: false,
    said: [],
    passed: [],
  };
}

function byWords(by: string): string {
  if (by === "judge") return "the judge";
  return by === "review" ? "" : `the check “${by}”`;
}

const meaningIsYours = "Whether it means what its sources say is the reviewer’s to judge.";

/** Checks that find nothing are less than a judge who read it: then it is not called supported. */
export function wordsOfVerdict({ kind, by }: Verdict): string {
  return kind === "supported" && by === "review" ? "passes the checks" : verdictWords[kind];
}

const outcomes = {
  pass: { mark: "✓", outcome: "passes" },
  fail: { mark: "✕", outcome: "fails" },
  unsure: { mark: "?", outcome: "is unsure" },
} as const;

function checkLine(name: string, result: CheckResult): CheckLine {
  const because = result.outcome === "pass" ? "" : result.because;
  return { name, ...outcomes[result.outcome], because };
}
