/** The names in a sentence, as it writes them. */
import { bareName } from "./bare-name.ts";
import type { LexiconNames } from "./lexicon.ts";
import { findNameRuns, type WordHistory } from "./find-name-runs.ts";

/**
 * Runs of capitals without the offices before them, joined by what the lexicon knows where no run stands. Every entity
 * is a substring of the sentence; demonyms ("Russian") and single letters are none.
 */
export function entitiesOf(
  sentence: string,
  history: WordHistory,
  lexicon: LexiconNames,
): readonly string[] {
  const found = new Set<string>();
  for (const run of findNameRuns(sentence, history)) {
    const name = withoutDemonym(bareName(run.text), lexicon);
    if (name.length > 1) found.add(name);
  }
  const runs = [...found];
  for (const name of lexicon.names) {
    if (runs.some((run) => sharesWord(run, name))) continue;
    if (/(?:^| )\p{Ll}/u.test(name)) continue;
    if (standsIn(sentence, name) && withoutDemonym(name, lexicon) !== "") found.add(name);
  }
  return [...found];
}

/** "Russian", "Russian-Kazakh" and "Central Asian" are no names; "Russian Federation" is one. */
function withoutDemonym(name: string, { demonyms }: LexiconNames): string {
  const isAdjective = (word: string) => demonyms.has(word) || adjective.test(word);
  if (name.split("-").every(isAdjective)) return "";
  return regionAdjective.test(name) ? "" : name;
}

/** Of places and peoples; the lexicon has nations only. */
const adjective =
  /^(?:Soviet|Western|Eastern|Northern|Southern|Eurasian|European|African|Asian|American|Arab|Arabic|Baltic|Balkan|Slavic|Nordic|Kazakh|Kyrgyz|Tajik|Turkmen|Uzbek|Christian|Muslim|Islamic|Jewish)$/u;
const regionAdjective =
  /^(?:Central|North|South|East|West|Latin|Southeast|Northeast) (?:Asian|African|American|European|Korean)$/u;

/** Then the run, which knows where the name ends, has been faster. */
function sharesWord(run: string, name: string): boolean {
  const words = run.split(/[ -]/u);
  return name.split(/[ -]/u).some((word) => words.includes(word));
}

function standsIn(sentence: string, name: string): boolean {
  const at = sentence.indexOf(name);
  if (at === -1 || bareName(name) !== name) return false;
  const around = `${sentence[at - 1] ?? " "}${sentence[at + name.length] ?? " "}`;
  return !/[\p{L}\p{N}]/u.test(around);
}
