/** A "not" more or less, with all else around it the same: nothing turns a sentence more plainly. */
import { bareDenials } from "../../anchoring/denial-words.ts";
import type { Passage } from "../reading/read-input.ts";
import { type Denial, denialTells, readDenials } from "./read-denials.ts";
import { lowerAt } from "../reading/read-words.ts";
import { isSameNeighbourhood } from "../reading/same-neighbours.ts";

const doing = new Set(["do", "does", "did"]);
/** "Isn't" without its denial; where the rest is a form of "do", a plain verb stands alone. */
const contracted = /^(\p{L}+)n['’ʼ]t$/u;
const oddBases: ReadonlyMap<string, string> = new Map([
  ["wo", "will"],
  ["ca", "can"],
  ["sha", "shall"],
]);

/** Where a denial begins, and the word that stands in its place where nothing is denied. */
type Undenied = Readonly<{ from: number; instead: string | undefined }>;

/** The ways in which the same may be said without the denial. */
function undeniedAt({ words }: Passage, at: number): readonly Undenied[] {
  const lower = lowerAt(words, at);
  if (bareDenials.has(lower)) {
    const bare = { from: at, instead: undefined };
    // "Did not say" is "said".
    const isHelped = doing.has(lowerAt(words, at - 1));
    return isHelped ? [bare, { from: at - 1, instead: undefined }] : [bare];
  }
  if (lower === "cannot") return [{ from: at, instead: "can" }];
  const rest = contracted.exec(lower)?.[1];
  if (rest === undefined) return [];
  const base = { from: at, instead: oddBases.get(rest) ?? rest };
  return doing.has(rest) ? [base, { from: at, instead: undefined }] : [base];
}

/** Does the other sentence deny in a way of its own before the place: "denied that", "nobody said"? */
function isDeniedOtherwise(one: Passage, at: number, other: Passage, place: number): boolean {
  const sentence = one.words[at]?.sentence;
  const others = readDenials(one).filter(
    (denial) => denial.at !== at && one.words[denial.at]?.sentence === sentence,
  );
  const own = new Set(others.map((denial) => one.stems[denial.at]));
  return readDenials(other).some(
    (denial) =>
      denial.at < place &&
      other.words[denial.at]?.sentence === other.words[place]?.sentence &&
      !own.has(other.stems[denial.at]),
  );
}

/** Is the word after the denial also said of something without one, in the same passage? */
function isAlsoSaid(passage: Passage, { at, scope }: Denial): boolean {
  const next = passage.stems[at + 1];
  const denied = new Set([...readDenials(passage).flatMap((each) => each.scope), ...scope, at + 1]);
  return passage.stems.some((stem, index) => stem === next && !denied.has(index));
}

function isTurnedAt(one: Passage, { at }: Denial, other: Passage, to: number): boolean {
  return undeniedAt(one, at).some(({ from, instead }) => {
    if (instead !== undefined && lowerAt(other.words, to - 1) !== instead) return false;
    const place = { from: instead === undefined ? to : to - 1, to };
    return (
      isSameNeighbourhood(one, { from, to: at + 1 }, other, place) &&
      !isDeniedOtherwise(one, at, other, to)
    );
  });
}

/** "Not until March" and "only in March", "only two did not" and "all but two did": both may be true. */
const limiting = new Set(["only", "but", "except", "just", "erst", "nur"]);

function isLimited({ words }: Passage, { at, isPlain }: Denial, other: Passage): boolean {
  if (isPlain || !other.words.some(({ lower }) => limiting.has(lower))) return false;
  const isAwaited = words.slice(at).some(({ lower }) => /^(?:until|till|before|bis)$/.test(lower));
  return isAwaited || words.slice(0, at).some(({ lower }) => limiting.has(lower));
}

function isTurned(one: Passage, denial: Denial, other: Passage): boolean {
  const { at } = denial;
  if (isLimited(one, denial, other)) return false;
  const next = one.stems[at + 1];
  if (next === undefined) return false;
  // What is denied may be the number or the name: where it differs, the denial is true.
  if (denialTells(one, denial).some((told) => !other.forms.has(one.stems[told] ?? "")))
    return false;
  // The other passage may say both.
  if (readDenials(other).some((each) => other.stems[each.at + 1] === next)) return false;
  return other.stems.some((stem, to) => stem === next && isTurnedAt(one, denial, other, to));
}

/** The denial of one passage, and the word it denies, where another has the same words without it. */
export function findTurned(
  one: Passage,
  others: readonly Passage[],
): readonly string[] | undefined {
  const found = readDenials(one).find(
    (denial) => others.some((other) => isTurned(one, denial, other)) && !isAlsoSaid(one, denial),
  );
  return found && [found.at, found.at + 1].map((at) => one.words[at]?.text ?? "");
}
