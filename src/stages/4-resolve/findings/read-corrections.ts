/** What a correction says was wrong, and what it says is right: by figures, in the order of the text. */
import { splitSentences } from "../../../anchoring/split-sentences.ts";
import { readWords } from "../../../checks/reading/read-words.ts";
import { figuresIn, type Figure } from "./figures.ts";

export type Corrected = Readonly<{
  wrong: Figure;
  /** The nearest of its unit; undefined where the notice does not give it. */
  right: Figure | undefined;
}>;

/** Right before a figure. */
const beforeWrong =
  /\b(?:not|rather than|instead of)\s(?:(?:as|at|by|of|in|to|the|about|around|some|nearly|almost|over|more than|at least)\s)*$/iu;
/** In the clause before it. */
const beforeRight =
  /\b(?:correct|right|actual(?:ly)?|accurate|true|in fact|should (?:have (?:been|said|read|stated|given)|be|read|say))\b[^,;:]*$/iu;
/** In its sentence before it: what was printed. */
const printed =
  /\b(?:articles?|stor(?:y|ies)|reports?|pieces?|columns?|versions?|headlines?|captions?|graphics?|editions?|we)\b.*\b(?:said|gave|given|stated|reported|put|wrote|printed|showed|listed|described|claimed)\b|\b(?:incorrectly|wrongly|mistakenly|erroneously|misstated|misreported|in error|by mistake)\b/isu;

type Role = "wrong" | "right" | "either";
type Placed = Readonly<{ figure: Figure; at: number; role: Role }>;

function roleOf(before: string): Role {
  if (beforeWrong.test(before)) return "wrong";
  if (beforeRight.test(before)) return "right";
  return printed.test(before) ? "wrong" : "either";
}

function placedIn(text: string): readonly Placed[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    return figuresIn(sentence, readWords(sentence)).map((figure) => ({
      figure,
      at: start + figure.span.start,
      role: roleOf(sentence.slice(0, figure.span.start)),
    }));
  });
}

/** "4 percent, not 14": the unit stands once. */
const mayBeOneUnit = (wrong: Figure, right: Figure): boolean =>
  wrong.unit === right.unit || (wrong.unit === undefined && wrong.counted.length === 0);

/** @param text - A notice that corrects another text. Empty where it says of no figure that it was wrong. */
export function readCorrections(text: string): readonly Corrected[] {
  const placed = placedIn(text);
  const rights = placed.filter(({ role }) => role !== "wrong");
  return placed
    .filter(({ role }) => role === "wrong")
    .map(({ figure: wrong, at }) => {
      const [nearest] = rights
        .filter(({ figure }) => mayBeOneUnit(wrong, figure))
        .toSorted((one, other) => Math.abs(one.at - at) - Math.abs(other.at - at));
      const right = nearest?.figure;
      return {
        wrong: wrong.unit === undefined && right ? { ...wrong, unit: right.unit } : wrong,
        right,
      };
    });
}
