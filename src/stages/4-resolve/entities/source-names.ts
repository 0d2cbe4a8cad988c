/** The names of one source: as its claims write them, and as its text gives them in full. */
import { nationOf } from "../../../checks/reading/nations.ts";
import type { Claim, Evidence } from "../../../domain/claim.ts";
import type { Source } from "../../../domain/source.ts";
import { nameStems, stemOf } from "../episodes/article-terms.ts";
import { type Article, articleOf, articleText } from "../episodes/article.ts";
import { introducedAcronyms, type Introduced } from "../names/introduced-acronyms.ts";
import { isPronoun } from "../names/is-pronoun.ts";
import { nameRunsIn, type NameRun } from "../names/name-runs.ts";
import { plainName, type PlainName } from "../names/plain-name.ts";
import { isTitleWord } from "../names/title-words.ts";

export type SourceNames = Readonly<{
  source: Source;
  /** Names that claims of the source use, with how often. */
  used: ReadonlyMap<string, number>;
  /** Names of two words or more that the text gives. */
  fullNames: readonly PlainName[];
  /** Keys of those that stand outside titles and headings: a headline's capitals join what is no name. */
  inProse: ReadonlySet<string>;
  /** Keys of those that the text shows to be a person's. */
  persons: ReadonlySet<string>;
  /** Names that speak in its claims, without titles. */
  speakers: ReadonlySet<string>;
  acronyms: readonly Introduced[];
  /** The source's text without its furniture. */
  text: string;
}>;

/** Folded words of a name as one string: equal names have equal keys. */
export const wordsKey = (words: readonly string[]): string => words.join(" ");

const titleBefore =
  /\b(?:president|minister|chancellor|senator|governor|mayor|secretary|general|chairman|director|ambassador|spokes\p{L}+|leader|commentator|analyst|professor|dr|mr|mrs|ms)\.?\s$/iu;
const calling =
  "(?:fellow|analyst|author|professor|expert|director|leader|president|minister|researcher|scholar|chief|head|founder|editor|lawyer|journalist|commentator|\\p{Ll}+(?:ologist|omist|ician|storian))";
const verb = "(?:said|says|told|added|noted|wrote|explains|explained|warned|argued|asked)";
const callingAfter = new RegExp(
  `^(?:, (?:an? |the |former )?(?:\\p{Ll}+ ){0,3}${calling}\\b|,? who\\b| ${verb}\\b)`,
  "u",
);

/** Whose name it is shows beside it: an office, a speech verb, a calling after a comma. "Central Asia" has none of them. */
function isPersonAt(text: string, start: number, end: number): boolean {
  return (
    titleBefore.test(text.slice(Math.max(0, start - 24), start)) ||
    callingAfter.test(text.slice(end, end + 60))
  );
}

/** What an office is of: "Secretary of State Ena Harn", "President of Kazakhstan Kassym-Jomart Tokayev". */
const portfolio =
  /^(?:state|defen[cs]e|war|interior|finance|treasury|justice|energy|health|trade|commerce|economy|labou?r|education|agriculture|transport|culture|foreign affairs|internal affairs|homeland security)\s/iu;

/** A run without the portfolio that it begins with, where an office stands before it. */
function withoutPortfolio(
  run: NameRun,
  text: string,
): Readonly<{ name: string; isOffice: boolean }> {
  const [, title = ""] =
    /(\p{L}+)\sof\s(?:the\s)?$/u.exec(
      text.slice(Math.max(0, run.span.start - 40), run.span.start),
    ) ?? [];
  if (!isTitleWord(title)) return { name: run.text, isOffice: false };
  const [first = ""] = run.text.split(" ");
  const isNation = nationOf(first.toLowerCase()) !== undefined;
  const name = run.text.replace(isNation ? /^\S+\s/u : portfolio, "");
  return { name, isOffice: name !== run.text };
}

type FullNames = Pick<SourceNames, "fullNames" | "inProse" | "persons">;

function fullNamesOf(article: Article, speakers: ReadonlySet<string>): FullNames {
  const { text } = article;
  const names = nameStems(article);
  const fullNames = new Map<string, PlainName>();
  const persons = new Set<string>();
  const inProse = new Set<string>();
  for (const { span, role } of article.sentences) {
    const isName = (word: string): boolean => names.has(stemOf(word));
    for (const run of nameRunsIn(text, span, isName, { withShortNames: true })) {
      const { name: written, isOffice } = withoutPortfolio(run, text);
      const name = plainName(written);
      if (name.words.length < 2) continue;
      fullNames.set(wordsKey(name.words), name);
      if (role !== "title" && role !== "heading") inProse.add(wordsKey(name.words));
      const isPerson = isOffice || isPersonAt(text, run.span.start, run.span.end);
      if (isPerson || speakers.has(name.text)) persons.add(wordsKey(name.words));
    }
  }
  return { fullNames: [...fullNames.values()], inProse, persons };
}

export function sourceNames(
  source: Source,
  claims: readonly Claim[],
  sentences: Evidence["sentences"],
): SourceNames {
  const used = new Map<string, number>();
  const speakers = new Set<string>();
  for (const { entities, speaker } of claims) {
    const named = speaker.kind === "named" ? [speaker.name] : [];
    for (const name of named) speakers.add(plainName(name).text);
    for (const written of new Set([...entities, ...named])) {
      const { text } = plainName(written);
      if (text !== "" && !isPronoun(text)) used.set(text, (used.get(text) ?? 0) + 1);
    }
  }
  const article = articleOf(source, sentences);
  const text = articleText(article);
  return {
    source,
    text,
    used,
    speakers,
    ...fullNamesOf(article, speakers),
    acronyms: introducedAcronyms(text),
  };
}
