/** Where quotes are placed that were cut from our texts and spoilt as models, scanners and liars spoil them. */
import { createDice, noisyQuotes } from "../bench/quote-noise.ts";
import { anchorQuote, prepareText } from "../src/anchoring/anchor-quote.ts";
import { canonicalize } from "../src/anchoring/canonicalize.ts";
import { splitSentences } from "../src/anchoring/split-sentences.ts";
import type { Anchor } from "../src/domain/claim.ts";
import { seedDocuments } from "../tests/made/documents.ts";
import { textOf } from "./claims/made-article.ts";
import { madeArticles } from "./claims/made-articles.ts";
import { type Figure, type Outcome, figuresOf } from "./figure.ts";
import { nightOf } from "./nights/night.ts";

/** What must become of a quote: found to the letter, in pieces, not to the letter, or not at all. */
type Expected = "exact" | "joined" | "close" | "lost";
type Case = Readonly<{
  measure: string;
  expected: Expected;
  quote: string;
  near: number;
  /** Where it was cut from, half-open, UTF-16. */
  from: number;
  to: number;
}>;

type Spoil = readonly [string, Expected, (sentence: string) => string];

const spoils: readonly Spoil[] = [
  ["quotes: verbatim found exactly", "exact", (sentence) => sentence],
  [
    "quotes: other marks found exactly",
    "exact",
    (text) => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'"),
  ],
  [
    "quotes: other marks found exactly",
    "exact",
    (text) => text.replaceAll('"', "”").replaceAll("'", "’"),
  ],
  ["quotes: other spaces found exactly", "exact", (text) => text.replaceAll(" ", "\u00a0")],
  [
    "quotes: other spaces found exactly",
    "exact",
    (text) => text.replaceAll(/ (\p{Ll}{6,})/gu, "\n$1"),
  ],
  ["quotes: other dashes found exactly", "exact", (text) => text.replaceAll(/\s?[—–]\s?/g, " - ")],
  [
    "quotes: soft hyphens found exactly",
    "exact",
    (text) => text.replaceAll(/(\p{Ll}{4})(\p{Ll}{4})/gu, "$1\u00ad$2"),
  ],
  [
    "quotes: other first letter found exactly",
    "exact",
    (text) => text.charAt(0).toLowerCase() + text.slice(1),
  ],
  [
    "quotes: in marks of their own found exactly",
    "exact",
    (text) => (/[“”"]/.test(text) ? text : `“${text}”`),
  ],
  ["quotes: joined pieces found as joined", "joined", joined],
  [
    "quotes: another figure lost",
    "lost",
    (text) => text.replace(/(?<![\d.,])(\d+)(?![\d,.]*\d)/, (digits) => String(Number(digits) + 1)),
  ],
  [
    "quotes: another name lost",
    "lost",
    (text) => text.replace(/(?<=[a-z,] )\p{Lu}\p{Ll}{4,}\b/u, "Lindqvist"),
  ],
  [
    "quotes: a “not” put in lost",
    "lost",
    (text) => text.replace(/\b(is|are|was|were|has|have|will|could|may)\b(?! not)/, "$1 not"),
  ],
  [
    "quotes: a “not” left out lost",
    "lost",
    (text) => text.replace(/ (?:not|never|no longer)\b/, ""),
  ],
  [
    "quotes: a “not” hidden by an ellipsis lost",
    "lost",
    (text) => text.replace(/\b(\p{L}+) (?:not|never)\b/u, "$1 …"),
  ],
];

/** The middle of a long sentence left out, if nothing in it could turn the sense. */
function joined(sentence: string): string {
  const words = sentence.split(" ");
  if (words.length < 16) return sentence;
  const middle = words.slice(6, 10);
  if (
    middle.some((word) =>
      /[\d“”"'’(),;:—]|n[o’']t|^[Nn]ot?$|never|\p{Lu}|only|unless|without/u.test(word),
    )
  )
    return sentence;
  return [...words.slice(0, 6), "…", ...words.slice(10)].join(" ");
}

export async function measureQuotes(): Promise<readonly Figure[]> {
  const texts = await quotedTexts();
  const dice = createDice(20_261_122);
  const outcomes = texts.flatMap((text, index) => {
    const prepared = prepareText(text);
    const other = texts[(index + 1) % texts.length] ?? "";
    return [...spoilt(text), ...slips(text, other, dice)].map(
      ({ quote, near, ...wanted }): Outcome => {
        const anchor = anchorQuote(prepared, quote, { near });
        const { measure, expected } = wanted;
        const shown = `${quote}\n    wanted ${expected} at ${wanted.from}–${wanted.to}, got ${JSON.stringify(anchor)}`;
        return { measure, isGood: isAsWanted(anchor, wanted), shown };
      },
    );
  });
  return figuresOf(outcomes);
}

async function quotedTexts(): Promise<string[]> {
  const bytes = await Promise.all(seedDocuments().map(({ read }) => read()));
  const seeds = bytes.map((each) => new TextDecoder().decode(each));
  const made = madeArticles.map(textOf);
  const night = nightOf(1).reports.map(({ text }) => text);
  return [...seeds, ...made, night.join("\n\n")].map((text) => canonicalize(text).text);
}

function spoilt(text: string): Case[] {
  return splitSentences(text)
    .filter(({ start, end }) => end - start >= 40 && end - start <= 400)
    .flatMap(({ start, end }) => {
      const sentence = text.slice(start, end);
      return spoils.flatMap(([measure, expected, spoil]) => {
        const quote = spoil(sentence);
        if (quote === sentence && measure !== "quotes: verbatim found exactly") return [];
        return [{ measure, expected, quote, near: start, from: start, to: end }];
      });
    });
}

/** Slips of the pen, other words, and sentences of another text. */
function slips(text: string, other: string, dice: () => number): Case[] {
  const kinds = [
    ["edits", "quotes: misspelt words placed as close", "close"],
    ["words", "quotes: words left out or replaced placed as close", "close"],
    ["absent", "quotes: from elsewhere lost", "lost"],
  ] as const;
  return kinds.flatMap(([kind, measure, expected]) =>
    noisyQuotes(text, other, kind, 30, dice).map(({ quote, near, truths }) => {
      const [truth] = truths;
      return { measure, expected, quote, near, from: truth?.start ?? 0, to: truth?.end ?? 0 };
    }),
  );
}

/** A mark or a full stop at either end is typography. */
const slackChars = 1;
/** A close quote may begin or end with another word. */
const overlapMin = 0.8;

function isAsWanted(
  anchor: Anchor,
  { expected, from, to }: Pick<Case, "expected" | "from" | "to">,
): boolean {
  const kind: string = anchor.kind;
  if (!("span" in anchor) || kind !== expected) return kind === expected;
  const { start, end } = anchor.span;
  if (expected !== "close")
    return Math.abs(start - from) <= slackChars && Math.abs(end - to) <= slackChars;
  const common = Math.min(end, to) - Math.max(start, from);
  return common >= overlapMin * Math.max(end - start, to - from);
}
