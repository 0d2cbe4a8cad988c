/** Lawful restatements of a sentence by rule: other notation, other forms of a name, less of it. Never another meaning. */
import type { Wording } from "./made-article.ts";

type Rewrite = readonly [Wording, (text: string) => string];

const smallNumbers = "zero one two three four five six seven eight nine ten eleven twelve".split(
  " ",
);

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );
const monthOf = (short: string): string =>
  months.find((month) => month.startsWith(short.replace(/\.$/, "").slice(0, 3))) ?? short;

/** "Russia’s influence" is "Russian influence". */
const demonyms: Readonly<Record<string, string>> = {
  Russia: "Russian",
  China: "Chinese",
  Ukraine: "Ukrainian",
  Armenia: "Armenian",
  Kenya: "Kenyan",
  Norway: "Norwegian",
  Peru: "Peruvian",
  Estonia: "Estonian",
  Finland: "Finnish",
  Vietnam: "Vietnamese",
};
const countries = Object.keys(demonyms).join("|");

const titled =
  /\b(?:(?:Russian|Kazakh|French|Turkish|Belarusian|Chinese|Uzbek|Tajik) )?(?:President|Chancellor|Foreign Minister|Prime Minister|Energy Minister|Environment Minister|Union leader|Governor|Economist|Investigator) (?=\p{Lu}\p{L}+ \p{Lu})/u;

const rewrites: readonly Rewrite[] = [
  ["verbatim", (text) => text],
  ["typography", (text) => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'")],
  ["typography", (text) => text.replaceAll(/\s?—\s?/g, " - ")],
  ["unit forms", (text) => text.replaceAll(/(\d)%/g, "$1 percent")],
  ["unit forms", (text) => text.replaceAll(/(\d) percent\b/g, "$1%")],
  ["unit forms", (text) => text.replaceAll(/(\d[\d.]*) billion dollars/g, "$$$1 billion")],
  ["unit forms", (text) => text.replaceAll(/\$(\d[\d.]*) billion/g, "$1 billion dollars")],
  ["number forms", (text) => text.replaceAll(/(\d) million\b/g, "$1m")],
  ["number forms", (text) => text.replaceAll(/(\d) billion\b/g, "$1bn")],
  ["number forms", (text) => text.replace(/\b(\d),(\d{3})\b/g, "$1$2")],
  ["number forms", wordsToDigits],
  ["number forms", digitsToWords],
  [
    "date forms",
    (text) =>
      text.replace(
        /\b([A-Z][a-z]{2,8}\.?) (\d{1,2})(,? \d{4})?\b/g,
        (all: string, month: string, day: string, year: string | undefined) =>
          months.includes(monthOf(month))
            ? `${day} ${monthOf(month)}${(year ?? "").replace(",", "")}`
            : all,
      ),
  ],
  ["date forms", (text) => text.replace(/\b(\d{1,2}) (March|April|June|July)\b/g, "$2 $1")],
  ["name forms", (text) => text.replace(titled, "")],
  ["name forms", (text) => text.replaceAll("the United States", "the US")],
  ["name forms", (text) => text.replaceAll("U.S.", "US").replaceAll("U.K.", "UK")],
  ["name forms", adjectival],
  ["shortened", (text) => text.replace(/ \([^)]*\)/g, "")],
  ["shortened", (text) => text.replace(/, which [^,“”]*\.$/u, ".")],
  ["shortened", (text) => text.replace(/, as [^,“”]*\.$/u, ".")],
  ["as reported speech", marked],
];

/** Words in marks are to the letter: only their typography may differ. */
const isMarked = (text: string): boolean => /[“”"]/.test(text);
const keepsWords = new Set<Wording>(["verbatim", "typography", "as reported speech"]);

/** Every rewrite that changes the sentence, and the sentence itself. */
export function restatements(
  text: string,
): readonly Readonly<{ wording: Wording; statement: string }>[] {
  const made = rewrites
    .filter(([wording]) => keepsWords.has(wording) || !isMarked(text))
    .map(([wording, rewrite]) => ({ wording, statement: rewrite(text) }));
  return made.filter(({ wording, statement }) => wording === "verbatim" || statement !== text);
}

function wordsToDigits(text: string): string {
  return text.replace(
    /\b(two|three|four|five|six|seven|eight|nine|ten)(?=[ -]\p{L}{4,})/gu,
    (word) => String(smallNumbers.indexOf(word)),
  );
}

function digitsToWords(text: string): string {
  return text.replace(
    /(?<=^| )(\d{1,2})(?= \p{Ll}{4,})/gu,
    (digits) => smallNumbers[Number(digits)] ?? digits,
  );
}

/** Not after an article or another name, where a possessive is part of something longer. */
function adjectival(text: string): string {
  const possessive = new RegExp(`(?<=^|[a-z] )(${countries})[’']s (?=\\p{Ll}{4,})`, "u");
  return text.replace(possessive, (_, country: string) => `${demonyms[country] ?? country} `);
}

/** “…,” X said. → X said: “….” */
function marked(text: string): string {
  const form = /^[“"]([^“”"]{20,}?),?[”"],? ((?:\p{Lu}[\p{L}.-]+ ?){1,3}) (?:said|added)\.$/u;
  return text.replace(form, (_, words: string, name: string) => `${name.trim()} said: “${words}.”`);
}
