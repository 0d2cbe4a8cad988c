/** One name put in another's place, in all of a statement: with its article, and with its office if the other has one. */
import { months, weekdays } from "../../../anchoring/calendar-names.ts";
import { functionWords } from "../../../checks/reading/content-words.ts";
import { nationOf } from "../../../checks/reading/nations.ts";
import { type Player, withTitle } from "./cast.ts";
import { type Ground, spliced, stands, wholePlaces } from "./plant.ts";

type Place = Readonly<{ start: number; end: number; form: string }>;

/** Where any form of a player stands, from the last to the first; the longest form at each place. */
function placesOf({ forms }: Player, statement: string): readonly Place[] {
  const taken: Place[] = [];
  for (const form of forms) {
    for (const start of wholePlaces(form, statement)) {
      const end = start + form.length;
      if (!taken.some((one) => start < one.end && one.start < end))
        taken.push({ start, end, form });
    }
  }
  return joinedPlaces(
    taken.toSorted((one, other) => other.start - one.start),
    statement,
  );
}

/** "Northern Sea League (NSL)" is one place and not two. */
function joinedPlaces(places: readonly Place[], statement: string): readonly Place[] {
  return places.flatMap((place, index) => {
    const [before, after] = [places[index + 1], places[index - 1]];
    const isInner =
      before !== undefined && statement.slice(before.end, place.end + 1) === ` (${place.form})`;
    if (isInner) return [];
    const isOuter =
      after !== undefined && statement.slice(place.end, after.end + 1) === ` (${after.form})`;
    return [isOuter ? { ...place, end: after.end + 1 } : place];
  });
}

export const isIn = (player: Player, statement: string): boolean =>
  placesOf(player, statement).length > 0;

/** Where it last stands; -1 if it does not. */
export const lastPlace = (player: Player, statement: string): number =>
  placesOf(player, statement)[0]?.start ?? -1;

const calendar: ReadonlySet<string> = new Set([...weekdays, ...months]);

const isOfName = (word: string | undefined): boolean =>
  word !== undefined && !functionWords.has(word.toLowerCase()) && !calendar.has(word);

/** A capital word beside it makes it a part of a larger name: "Central" Asia, China "Daily". */
function isPart({ start, end }: Pick<Place, "start" | "end">, statement: string): boolean {
  const before = /(\p{Lu}[\p{L}.-]*) $/u.exec(statement.slice(0, start))?.[1];
  const after = /^ (\p{Lu}[\p{L}.-]*)/u.exec(statement.slice(end))?.[1];
  return isOfName(before) || isOfName(after);
}

/** A surname for a surname, where a source writes it alone. */
function formLike(form: string, other: Player): string {
  const short = other.forms.find((one) => !one.includes(" "));
  return form.includes(" ") ? other.name : (short ?? other.name);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** With its office where one stands before it: "Russian President Vladimir Putin" for "French President Emmanuel Macron". */
function swappedTitled(
  { start, end }: Place,
  title: string,
  other: Player,
  statement: string,
): string | undefined {
  const from = end - title.length;
  // "World’s Commentator": an office under its holder stays, and takes another bearer.
  if (/['’]s $/u.test(statement.slice(0, from))) return spliced(statement, start, end, other.name);
  if (isPart({ start: from, end }, statement)) return undefined;
  const name = other.titled ?? other.name;
  return spliced(statement, from, end, from === 0 ? capitalised(name) : name);
}

/** Undefined where the place does not allow a plausible swap. */
function swappedAt(
  place: Place,
  own: Player,
  other: Player,
  statement: string,
): string | undefined {
  const { start, end, form } = place;
  const title = withTitle(form, start, statement);
  if (title !== undefined) return swappedTitled(place, title, other, statement);
  if (isPart(place, statement) || /^['’](?!s)/u.test(statement.slice(end))) return undefined;
  const { from, name } = withArticle(place, own, other, statement);
  return spliced(statement, from, end, from === 0 ? capitalised(name) : name);
}

type Put = Readonly<{ from: number; name: string }>;

/** "The Ukraine crisis": an article that is not the name's own stays where it is. */
function withArticle({ start, form }: Place, own: Player, other: Player, statement: string): Put {
  const article = /\b(?:the|The) $/u.exec(statement.slice(0, start))?.[0] ?? "";
  const the = other.takesThe && (own.takesThe || article === "") ? "the " : "";
  const from = own.takesThe ? start - article.length : start;
  return { from, name: `${the}${formLike(form, other)}` };
}

export function swapped(own: Player, other: Player, statement: string): string | undefined {
  let made: string | undefined = statement;
  for (const place of placesOf(own, statement)) {
    made = made === undefined ? undefined : swappedAt(place, own, other, made);
  }
  return made === statement ? undefined : made;
}

/** Countries and regions that a text names, in whichever word of theirs. */
function nationsIn(text: string): ReadonlySet<number> {
  const words = text.match(/\p{L}[\p{L}.]*/gu) ?? [];
  return new Set(words.flatMap((word) => nationOf(word.toLowerCase().replace(/\.$/, "")) ?? []));
}

const areDisjoint = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  [...one].every((nation) => !other.has(nation));

/** Does a part of the name stand there? Then the name may be meant. */
const isTelling = (word: string, text: string): boolean =>
  /^\p{Lu}/u.test(word) && stands(word, text);

/** From this share of the most told name's count on, a name is a leading part, and its swap soon seen. */
const leadingShare = 0.5;

/**
 * Others of the kind that neither the quotes nor the statement know: with one of them in it, the sentence is not borne
 * out. Names not yet spent come first, then those of like rank, leading parts last.
 */
export function othersFor(
  own: Player,
  { cast, finding, quotes, spent }: Ground,
): readonly Player[] {
  const known = `${finding.statement}\n${quotes}`;
  const nations = nationsIn(known);
  const words = new Set(own.forms.flatMap((form) => form.split(" ")));
  const isKnown = ({ forms }: Player): boolean =>
    forms.some((form) =>
      form.split(" ").some((word) => words.has(word) || isTelling(word, known)),
    ) || forms.some((form) => !areDisjoint(nationsIn(form), nations));
  const leading = leadingShare * Math.max(0, ...cast.map(({ count }) => count));
  // Those who hold an office stand in for each other, and so do those who hold none.
  const rank = ({ name, count, titled }: Player): number =>
    Number(spent.has(name)) * 4 +
    Number((titled === undefined) !== (own.titled === undefined)) * 2 +
    Number(count >= leading);
  return cast
    .filter((other) => other !== own && other.kind === own.kind && !isKnown(other))
    .toSorted((one, other) => rank(one) - rank(other));
}
