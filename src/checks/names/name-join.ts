/** A name put together from the names of others: the right words, but never of one bearer in the evidence. */
import { nationOf } from "../reading/nations.ts";
import { offices } from "../reading/offices.ts";
import type { Passage } from "../reading/read-input.ts";
import type { Name } from "../reading/read-names.ts";
import type { Word } from "../reading/read-words.ts";

/** Words of a name that stand side by side; the last is taken for the one it is known by. */
export type Bearer = Readonly<{ words: readonly Word[]; last: string }>;

/** A name taken apart at its small words: "King of Great Britain" is two. */
export function bearersOf({ words }: Passage, { parts }: Name): readonly Bearer[] {
  const runs: Word[][] = [];
  parts.forEach((part, index) => {
    const word = words[part];
    if (word === undefined) return;
    if (index === 0 || part !== (parts[index - 1] ?? 0) + 1) runs.push([]);
    runs.at(-1)?.push(word);
  });
  return runs.map((run) => ({ words: run, last: run.at(-1)?.lower ?? "" }));
}

const has = ({ words }: Bearer, lower: string): boolean =>
  words.some((word) => word.lower === lower);

type Kind = "nation" | "office" | "given";

function kindOf(lower: string): Kind {
  if (nationOf(lower) !== undefined) return "nation";
  return offices.has(lower) ? "office" : "given";
}

/** Is a word of the name another's in the evidence, while the bearer has one of that kind of his own, or none? */
function isAnothers(word: Word, own: readonly Bearer[], others: readonly Bearer[]): boolean {
  const { lower } = word;
  const nation = nationOf(lower);
  const isOwn = own.some(({ words }) =>
    words.some(
      (each) => each.lower === lower || (nation !== undefined && nationOf(each.lower) === nation),
    ),
  );
  if (isOwn || !others.some((other) => has(other, lower))) return false;
  const kind = kindOf(lower);
  if (kind === "given") return true;
  return own.some(({ words }) => words.some((each) => kindOf(each.lower) === kind));
}

/** The words of a stated name that the evidence gives to others only. */
export function misjoinedWords(stated: Bearer, known: readonly Bearer[]): readonly Word[] {
  if (stated.words.length < 2) return [];
  const isOwn = ({ words }: Bearer): boolean => words.some(({ lower }) => lower === stated.last);
  const own = known.filter(isOwn);
  if (own.length === 0) return [];
  const others = known.filter((bearer) => bearer.words.length > 1 && !isOwn(bearer));
  const wrong = stated.words
    .slice(0, -1)
    .filter((word) => word.text.length > 1 && isAnothers(word, own, others));
  // Several words of another's may be his whole name, with a noun after it: "the West End Theatre".
  const isTitled = wrong.some(({ lower }) => kindOf(lower) !== "given");
  return wrong.length === 1 || isTitled ? wrong : [];
}
