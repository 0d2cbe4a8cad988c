/** Made copies, partial copies, scans, updates and independent reports through stage 1: what counts as one origin. */
import { createDice } from "../bench/quote-noise.ts";
import { ingest } from "../src/stages/1-ingest/ingest.ts";
import { documentOf } from "../tests/made/documents.ts";
import { recordingContext } from "../tests/made/run-context.ts";
import { textOf } from "./claims/made-article.ts";
import { madeArticles } from "./claims/made-articles.ts";
import { type Figure, type Outcome, figuresOf } from "./figure.ts";
import { nightOf } from "./nights/night.ts";

/** What two files are to each other. `update`: one text with other figures, told apart and said aloud. */
type Kinship = "copy" | "update" | "independent";
type Pair = Readonly<{ measure: string; wanted: Kinship; one: string; other: string }>;

const nights = 12;

export async function measureCopies(): Promise<readonly Figure[]> {
  const outcomes: Outcome[] = [];
  for (const { measure, wanted, one, other } of pairs()) {
    const found = await kinshipOf(one, other);
    const shown = `wanted ${wanted}, got ${found}\n    ${one}\n    ---\n    ${other}`;
    // Reports in the same words may be called an update: they still count as two.
    const isGood = found === wanted || (wanted === "independent" && found === "update");
    outcomes.push({ measure, isGood, shown });
  }
  return figuresOf(outcomes);
}

async function kinshipOf(one: string, other: string): Promise<Kinship> {
  const { context, ledger, notes } = recordingContext();
  const files = [documentOf("one.txt", one), documentOf("other.txt", other)];
  const { origins } = await ingest({ publishers: [], fileBytesMax: 1e7 }).run(files, context);
  if (ledger.some((entry) => entry.of === "document" && entry.fate === "duplicate")) return "copy";
  if (origins.length === 1) return "copy";
  return notes.some(({ rule }) => rule === "ingest/near-copy-differs") ? "update" : "independent";
}

function pairs(): Pair[] {
  const dice = createDice(424_242);
  const articles = madeArticles.map(textOf);
  const reports = Array.from(
    { length: nights },
    (_, number) => nightOf(100 + number).reports,
  ).flat();
  const independent = reports.flatMap((one, index) =>
    reports.slice(index + 1).flatMap((other) => {
      if (one.event === other.event) {
        return [{ measure: "copies: independent reports of one event told apart", one, other }];
      }
      const isForm = one.writer === other.writer && one.kind === other.kind;
      return isForm && index % 3 === 0
        ? [{ measure: "copies: reports of two events in the same words told apart", one, other }]
        : [];
    }),
  );
  return [
    ...[...articles, ...reports.map(({ text }) => text)].flatMap((text) => copiesOf(text, dice)),
    ...independent.map(({ measure, one, other }): Pair => ({
      measure,
      wanted: "independent",
      one: one.text,
      other: other.text,
    })),
  ];
}

function copiesOf(text: string, dice: () => number): Pair[] {
  const made: readonly (readonly [string, Kinship, string])[] = [
    ["copies: with another head and foot counted as one", "copy", framed(text)],
    ["copies: lightly edited counted as one", "copy", edited(text, dice)],
    ["copies: cut short counted as one", "copy", cut(text)],
    ["copies: scanned counted as one", "copy", scanned(text)],
    ["copies: with another figure told", "update", updated(text)],
  ];
  return made
    .filter(([, , other]) => other !== text)
    .map(([measure, wanted, other]) => ({ measure, wanted, one: text, other }));
}

const framed = (text: string): string =>
  `The evening edition\n\n${text}\n\nMore on this in tomorrow's paper, with pictures from our readers.`;

/** A desk's small changes: one plain word in twenty-five, never a figure, a name or a negation. */
function edited(text: string, dice: () => number): string {
  return text.replaceAll(
    /(?<= )(?:the|their|after|before|with|and|that|which|called|still)(?= )/g,
    (word) => (dice() < 0.15 ? `${word} now` : word),
  );
}

/** A shorter one could be a common quotation, and counts as no copy by design. */
const wordsMin = 40;

/** Without its last sentence, if what is left is long enough to be known for a copy. */
function cut(text: string): string {
  const shorter = text
    .split(/(?<=[.”]) (?=[\p{Lu}“])/u)
    .slice(0, -1)
    .join(" ");
  return shorter.split(/\s+/).length < wordsMin ? text : shorter;
}

/** Hard lines of 60 characters, words divided at their ends, and no curly marks. */
function scanned(text: string): string {
  const plain = text.replaceAll(/[“”]/g, '"').replaceAll("’", "'");
  const lines: string[] = [""];
  for (const word of plain.split(/\s+/)) {
    const line = lines.at(-1) ?? "";
    if (line.length + word.length < 60)
      lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
    else if (/^\p{Ll}{9,}$/u.test(word)) {
      lines[lines.length - 1] = `${line} ${word.slice(0, 4)}-`;
      lines.push(word.slice(4));
    } else lines.push(word);
  }
  return lines.join("\n");
}

/** The first figure that is no year becomes another. */
function updated(text: string): string {
  return text.replace(/(?<![\d.,])(?!(?:19|20)\d\d)\d+(?![\d.,]*\d)/, (digits) =>
    String(Number(digits) + 6),
  );
}
