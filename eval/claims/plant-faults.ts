/** One fault put into a true sentence by rule. The rules are kept apart from those of `src/checks/`: no hand checks itself. */
import { isParticiple, pastOf } from "../../src/stages/6-verify/canaries/verb-forms.ts";
import type { Fault } from "./made-article.ts";

/** A sentence, and who else speaks in its source. */
type Ground = Readonly<{ text: string; source: string; voices: readonly string[] }>;
type Plant = readonly [Fault, (ground: Ground) => string];

const days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const months = "January March April June July August September October November December".split(
  " ",
);

const countries =
  "Russia Kazakhstan China Turkey Ukraine France Uzbekistan Armenia Georgia Moldova Norway Kenya Uganda Peru Estonia Finland Vietnam Iran Turkmenistan".split(
    " ",
  );
/** Countries that stand in none of the texts. */
const strangers = ["Paraguay", "Malaysia", "Botswana", "Iceland"];

const antonyms: readonly (readonly [string, string])[] = [
  ["strengthen", "weaken"],
  ["increasing", "decreasing"],
  ["growing", "shrinking"],
  ["declining", "rising"],
  ["dwindling", "growing"],
  ["advances", "retreats"],
  ["rose", "fell"],
  ["grew", "shrank"],
  ["larger", "smaller"],
  ["more", "less"],
  ["before", "after"],
  ["allies", "enemies"],
  ["ally", "enemy"],
  ["friendly", "hostile"],
  ["confident", "doubtful"],
  ["approved", "rejected"],
  ["approve", "reject"],
  ["withdrew", "confirmed"],
  ["opened", "closed"],
  ["positive", "negative"],
  ["stable", "unstable"],
  ["success", "failure"],
  ["won", "lost"],
  ["near", "far"],
  ["easy", "hard"],
  ["peaceful", "violent"],
  ["independence", "dependence"],
  ["trust", "mistrust"],
  ["closer", "more distant"],
  ["support", "oppose"],
];

const plants: readonly Plant[] = [
  ["number", otherNumber],
  [
    "scale",
    ({ text }) =>
      text.replace(/\b(million|billion)\b/, (word) => (word === "million" ? "billion" : "million")),
  ],
  ["unit", ({ text }) => text.replace(/(\d)(?:%| percent)/, "$1 million")],
  ["unit", ({ text }) => text.replace(/\b(dollars|euros|kroner|soles)\b/, "rubles")],
  ["unit", ({ text }) => text.replace(/\b(two|three|\d+)([ -])(day|week|hour|year)/, otherPeriod)],
  [
    "date",
    ({ text }) =>
      text.replace(
        /\b(19|20)(\d\d)\b/,
        (_, age: string, year: string) => age + String((Number(year) + 7) % 100).padStart(2, "0"),
      ),
  ],
  [
    "date",
    ({ text }) =>
      text.replace(
        new RegExp(`\\b(?:${months.join("|")})\\b`),
        (month) => months[(months.indexOf(month) + 4) % months.length] ?? month,
      ),
  ],
  ["date", ({ text }) => text.replace(/\bin May\b/, "in August")],
  [
    "weekday",
    ({ text }) =>
      text.replace(
        new RegExp(`\\b(?:${days.join("|")})\\b`),
        (day) => days[(days.indexOf(day) + 3) % 7] ?? day,
      ),
  ],
  ["name", otherCountry],
  [
    "name",
    ({ text }) =>
      text.replace(
        /(?<=[a-z,] (?:\p{Lu}\p{Ll}+ )?)(?!Wednes|Thurs|Mon|Tues|Fri|Satur|Sun|Nov|May|Oct)\p{Lu}\p{Ll}{4,}(?= (?:said|and|has|is|to|was|will)\b)/u,
        "Lindqvist",
      ),
  ],
  [
    "negation",
    ({ text }) =>
      text.replace(
        /^(?!.*\b(?:[Nn]obody|[Nn]othing)\b)(.*?)\b(is|are|was|were|has|have|will|would|could)\b(?! (?:not|no|never|yet|still is)\b)/s,
        "$1$2 not",
      ),
  ],
  [
    "negation",
    ({ text }) =>
      text.replace(
        /\b(?:(is|are|was|were|has|have|will|could) not|cannot)\b/,
        (_, verb: string | undefined) => verb ?? "can",
      ),
  ],
  ["negation", ({ text }) => text.replace(/\b(do|does|did) not \b/, "")],
  [
    "modality",
    ({ text }) =>
      text.replace(/\b(is|are) expected to be (\p{L}+)/u, (all, verb: string, participle: string) =>
        isParticiple(participle) ? `${verb === "is" ? "was" : "were"} ${participle}` : all,
      ),
  ],
  [
    "modality",
    ({ text }) =>
      text.replace(/\bwill (\p{Ll}+)/u, (all, verb: string) =>
        verb === "be" ? all : (pastOf(verb) ?? all),
      ),
  ],
  ["modality", ({ text }) => text.replace(/\b(?:may|might|could) (?!not\b)(\p{Ll}+)/u, "will $1")],
  [
    "modality",
    ({ text }) =>
      text.replace(
        /\b(?:wants|intends|plans) to (\p{Ll}+)/u,
        (all, verb: string) => pastOf(verb) ?? all,
      ),
  ],
  [
    "quotation marks",
    ({ text }) =>
      text.replace(/(“[^”]*?)\b(?!which|there|their|would)\p{Ll}{5,}\b([^”]*”)/u, "$1remarkable$2"),
  ],
  ["speaker of the passage", otherVoice],
  ["speaker from elsewhere", ({ text }) => text.replace(speaker, "Lindqvist $2")],
  [
    "rank",
    ({ text }) =>
      text.replace(
        /\ban? (?:key|top|major|large|significant|crucial|critical|central) (?=\p{Ll})/u,
        "the largest ",
      ),
  ],
  ["rank", ({ text }) => text.replace(/\bits own\b/, "its first")],
  ["antonym", opposite],
  ["roles swapped", swapped],
];

const speaker = /(?<=[”"],? |^|\. )((?:\p{Lu}[\p{L}.-]+ ){1,3})(?=said\b|added\b)()/u;

/** Every plant that takes. */
export function plantFaults(
  ground: Ground,
): readonly Readonly<{ fault: Fault; statement: string }>[] {
  return plants
    .map(([fault, plant]) => ({ fault, statement: plant(ground) }))
    .filter(({ statement }) => statement !== ground.text);
}

/** Not a year, not the day of a date, and a share stays a share. */
function otherNumber({ text }: Ground): string {
  return text.replace(
    /(?<![\p{L}\d.,-])(?!(?:19|20)\d\d\b)(?<!\p{Lu}\p{Ll}{2,8}\.? )\d+(?![\d,]*\d)/u,
    (digits) => {
      const value = Number(digits);
      return String(
        value > 50 && value <= 100 ? value - 23 : value + Math.max(2, Math.round(value * 0.4)),
      );
    },
  );
}

function otherPeriod(_: string, count: string, gap: string, period: string): string {
  const longer: Readonly<Record<string, string>> = {
    hour: "day",
    day: "week",
    week: "month",
    year: "month",
  };
  return `${count}${gap}${longer[period] ?? period}`;
}

function otherCountry({ text, source }: Ground): string {
  const stranger = strangers.find((each) => !source.includes(each)) ?? "Tuvalu";
  return text.replace(new RegExp(`\\b(?:${countries.join("|")})\\b(?!-)`), stranger);
}

/** Another one who speaks in the same source. */
function otherVoice({ text, voices }: Ground): string {
  return text.replace(speaker, (name: string) => {
    const other = voices.find((voice) => !voice.includes(name.trim()) && !name.includes(voice));
    return other === undefined ? name : `${other} `;
  });
}

/** Full names where one acts and another is acted on. */
const bearer =
  /(?<=\b(?:President|Minister|Judge|Mayor|Captain|Governor|minister|leader|chief|with|for|as|by|Hosting|did) )\p{Lu}[\p{L}-]+ \p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?= \p{Ll})/gu;

/** Two people, each in the other's place. */
function swapped({ text }: Ground): string {
  const [one, other, ...more] = new Set(text.match(bearer));
  if (one === undefined || other === undefined || more.length > 0) return text;
  return text.replaceAll(bearer, (name) => (name === one ? other : one));
}

function opposite({ text }: Ground): string {
  for (const [one, other] of antonyms) {
    const there = new RegExp(`\\b${one}\\b`).test(text);
    if (there) return text.replace(new RegExp(`\\b${one}\\b`), other);
    const back = new RegExp(`\\b${other}\\b`);
    if (back.test(text)) return text.replace(back, one);
  }
  return text;
}
