/** Key judgements of two editions: the same judgement made again, on the same scale, and what is new about it. */
import type { Brief, Judgement } from "../../domain/brief.ts";
import type {
  ChangeReason,
  FindingChange,
  JudgementChange,
  JudgementSide,
} from "../../domain/change.ts";
import type { FindingId } from "../../domain/ids.ts";
import { type ConfidenceLevel, ScaleName, scales } from "../../domain/scale.ts";
import { readWords } from "../../checks/reading/read-words.ts";
import { stemOf } from "../../stages/4-resolve/episodes/article-terms.ts";
import { isPlainWord } from "../../stages/4-resolve/episodes/plain-words.ts";
import { baseFormOf } from "../../stages/4-resolve/findings/base-forms.ts";
import { overlapOf } from "../../stages/4-resolve/findings/overlap.ts";

/** Two judgements are one if they share this much of their words and of their findings, on average. */
const alikeMin = 0.5;

export function judgementSide({ sentence, likelihood, confidence }: Judgement): JudgementSide {
  return {
    sentence: sentence.id,
    text: sentence.text,
    likelihood,
    confidence: confidence.level,
    basis: confidence.basis,
    findings: sentence.findings,
  };
}

/** What an edition judges; a quiet one holds the judgements of the last that judged. */
export function judgementsOf({ judgements, changes }: Brief): readonly JudgementSide[] {
  const own = judgements.map(judgementSide);
  return own.length === 0 && changes?.quiet === true ? changes.held : own;
}

type Edition = Readonly<{ judgements: readonly JudgementSide[]; scale: ScaleName }>;

export function compareJudgements(
  before: Edition,
  now: Edition,
  findings: readonly FindingChange[],
): JudgementChange[] {
  const pairs = pairJudgements(before.judgements, now.judgements, matterOf(findings));
  const olds = new Set(pairs.map((pair) => pair.before));
  const words = "this edition does not judge it again";
  return [
    ...now.judgements.map((own): JudgementChange => {
      const pair = pairs.find((one) => one.now === own);
      if (pair === undefined) return { standing: "new", now: own };
      return changed(pair, before.scale, now.scale, findings);
    }),
    ...before.judgements
      .filter((own) => !olds.has(own))
      .map((own): JudgementChange => ({
        standing: "dropped",
        before: own,
        reasons: [{ code: "not-judged-again", words }],
      })),
  ];
}

/**
 * A judgement that is told against an earlier one, worded anew by a reviewer: still that pair, and perhaps another standing.
 *
 * @param scale - Of the edition under review.
 */
export function rejudged(
  change: Extract<JudgementChange, { now: JudgementSide; before: JudgementSide }>,
  now: JudgementSide,
  scale: ScaleName,
  findings: readonly FindingChange[],
): JudgementChange {
  // Where the scales differ that is always a reason, and there are two.
  const differ = change.reasons.some(({ code }) => code === "scale");
  const other = ScaleName.options.find((each) => each !== scale);
  const scaleBefore = differ && other !== undefined ? other : scale;
  return changed({ before: change.before, now }, scaleBefore, scale, findings);
}

type Pair = Readonly<{ before: JudgementSide; now: JudgementSide; alike: number }>;
type MatterOf = Readonly<Record<"before" | "now", (id: FindingId) => string>>;

/** One key for the findings of both editions that are one matter, however it changed. */
function matterOf(changes: readonly FindingChange[]): MatterOf {
  const before = new Map<FindingId, string>();
  const now = new Map<FindingId, string>();
  for (const [index, change] of changes.entries()) {
    const key = String(index);
    if (change.standing !== "new") {
      const ids = change.standing === "unchanged" ? change.before : change.before.findings;
      for (const id of ids) if (!before.has(id)) before.set(id, key);
    }
    if (change.standing !== "dropped")
      for (const id of change.now.findings) if (!now.has(id)) now.set(id, key);
  }
  return {
    before: (id) => before.get(id) ?? `before ${id}`,
    now: (id) => now.get(id) ?? `now ${id}`,
  };
}

const allTerms: ReadonlySet<string> = new Set(
  Object.values(scales).flatMap((scale) => scale.flatMap(({ term }) => term.split(" "))),
);

/** Stems of what is judged, without how likely it is. */
function stemsOf({ text }: JudgementSide): ReadonlySet<string> {
  return new Set(
    readWords(text)
      .filter(({ kind, lower }) => kind === "word" && !isPlainWord(lower) && !allTerms.has(lower))
      .map(({ lower }) => stemOf(baseFormOf(lower))),
  );
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = new Set([...one, ...other]).size;
  return all === 0 ? 0 : [...one].filter((key) => other.has(key)).length / all;
}

/** Each judgement in one pair at most, the most alike first. */
function pairJudgements(
  before: readonly JudgementSide[],
  now: readonly JudgementSide[],
  matter: MatterOf,
): readonly Pair[] {
  const pairs = before
    .flatMap((one) =>
      now.map((other): Pair => {
        const words = overlapOf(stemsOf(one), stemsOf(other), () => 1);
        const evidence = shareOf(
          new Set(one.findings.map(matter.before)),
          new Set(other.findings.map(matter.now)),
        );
        return { before: one, now: other, alike: (words + evidence) / 2 };
      }),
    )
    .filter(({ alike }) => alike >= alikeMin)
    .toSorted((one, other) => other.alike - one.alike || (textsOf(one) < textsOf(other) ? -1 : 1));
  const used = new Set<JudgementSide>();
  return pairs.filter((pair) => {
    if (used.has(pair.before) || used.has(pair.now)) return false;
    used.add(pair.before).add(pair.now);
    return true;
  });
}

const textsOf = ({ before, now }: Pair): string => [before.text, now.text].toSorted().join("\n");

const levels: readonly ConfidenceLevel[] = ["low", "moderate", "high"];
const denial = /\b(?:not|no|never|nor|neither|cannot)\b|n[’']t\b/giu;

function changed(
  { before, now }: Pick<Pair, "before" | "now">,
  scaleBefore: ScaleName,
  scaleNow: ScaleName,
  findings: readonly FindingChange[],
): JudgementChange {
  const likelihood = likelihoodChange(before, now, scaleBefore, scaleNow);
  const confidence = confidenceChange(before, now);
  const reasons = [
    ...likelihood.reasons,
    ...confidence.reasons,
    ...basisChange(before, now),
    ...evidenceChange(now, findings),
  ];
  const sides = { before, now, reasons };
  if (likelihood.isReversed || isTurned(before, now)) return { standing: "reversed", ...sides };
  const gain = likelihood.gain === 0 ? confidence.gain : likelihood.gain;
  if (gain === 0) return { standing: "unchanged", ...sides };
  return { standing: gain > 0 ? "stronger" : "weaker", ...sides };
}

/** One of the two denies. */
function isTurned(before: JudgementSide, now: JudgementSide): boolean {
  const [left, right] = [before, now].map(({ text }) => text.match(denial)?.length ?? 0);
  return ((left ?? 0) - (right ?? 0)) % 2 !== 0;
}

type Gain = Readonly<{ gain: number; reasons: readonly ChangeReason[] }>;

/** Reversed where it crosses the middle of the scale: what was likely is unlikely. Two scales have no common measure. */
function likelihoodChange(
  before: JudgementSide,
  now: JudgementSide,
  scaleBefore: ScaleName,
  scaleNow: ScaleName,
): Gain & Readonly<{ isReversed: boolean }> {
  if (scaleBefore !== scaleNow) {
    const words = `the scale is another: ${before.likelihood} before, ${now.likelihood} now`;
    return { gain: 0, isReversed: false, reasons: [{ code: "scale", words }] };
  }
  const scale = scales[scaleNow];
  const [left, right] = [before, now].map(({ likelihood }) =>
    scale.findIndex(({ term }) => term === likelihood),
  );
  if (left === undefined || right === undefined || left === right || left < 0 || right < 0) {
    return { gain: 0, isReversed: false, reasons: [] };
  }
  const middle = (scale.length - 1) / 2;
  return {
    gain: right - left,
    isReversed: (left - middle) * (right - middle) < 0,
    reasons: [{ code: "likelihood", words: `${before.likelihood} before, ${now.likelihood} now` }],
  };
}

function confidenceChange(before: JudgementSide, now: JudgementSide): Gain {
  const gain = levels.indexOf(now.confidence) - levels.indexOf(before.confidence);
  if (gain === 0) return { gain, reasons: [] };
  const words = `confidence ${before.confidence} before, ${now.confidence} now`;
  return { gain, reasons: [{ code: "confidence", words }] };
}

function basisChange(before: JudgementSide, now: JudgementSide): readonly ChangeReason[] {
  const [left, right] = [before.basis, now.basis].map((basis) => basis.trim().replace(/\.$/u, ""));
  if (left === undefined || right === undefined || left === right) return [];
  return [{ code: "basis", words: `basis before: ${left}; now: ${right}` }];
}

/** Of the findings that it rests on now, those that are not what they were. */
function evidenceChange(
  { findings: own }: JudgementSide,
  changes: readonly FindingChange[],
): readonly ChangeReason[] {
  const counts = new Map<string, number>();
  for (const change of changes) {
    if (change.standing === "dropped" || change.standing === "unchanged") continue;
    if (!change.now.findings.some((id) => own.includes(id))) continue;
    counts.set(change.standing, (counts.get(change.standing) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const parts = [...counts].map(([standing, count]) => `${count} ${standing}`);
  return [{ code: "evidence", words: `of its findings: ${parts.join(", ")}` }];
}
