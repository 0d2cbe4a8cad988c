/** What a source's own text shows of whom or what a name is of, by the words that stand beside it. */
import { nationOf } from "../../../checks/reading/nations.ts";
import { isPlainWord } from "../episodes/plain-words.ts";
import { tellsOfNamesake } from "../names/namesake-words.ts";
import { namePlaces } from "../names/name-places.ts";
import {
  courtesyOf,
  isCallingWord,
  isFirstNameTitle,
  isTitleModifier,
  isTitleWord,
  officeWords,
} from "../names/title-words.ts";

/** "Russian Foreign Minister": absent parts are not written. */
type Office = Readonly<{ title: string; modifiers: string; nation: number | undefined }>;

export type NameSigns = Readonly<{
  offices: readonly Office[];
  sexes: ReadonlySet<"female" | "male">;
  /** A title, a courtesy or a calling stands beside it. */
  isPerson: boolean;
  /** "Queen Elizabeth": it is a first name. */
  isFirstName: boolean;
  /** "In Orlan": it is a place. */
  isPlace: boolean;
  /** "The state of Georgia": it is a part of a country. */
  isArea: boolean;
  /** Years of age that stand right beside it. */
  ages: readonly number[];
  /** Its text says beside it that somebody else bears the same name. */
  hasNamesake: boolean;
}>;

const beforeChars = 60;
const afterChars = 60;
const wordsBefore = /(?:[\p{L}.’'-]+ )+$/u;

const beforePlace = /\b(?:in|at|near|across|inside|outside)\s(?:the\s)?$/iu;
const beforeArea = /\b(?:state|province|city|town|village|county|district) of\s$/iu;
const afterArea = /^\s(?:state|province|city|county|district)\b/iu;
const speech = "(?:said|says|told|added|noted|wrote|recalled|explained|warned|argued|asked)";
/** Only a person is "who", of an age, of a calling, and spoken of as "he". */
const afterPerson = new RegExp(
  `^(?:,? who\\b|, (?:aged )?\\d\\d,| ${speech} (?:that )?s?he\\b|[’']s (?:wife|husband|son|daughter|father|mother)\\b|, (?:an? |the |former )?(?:\\p{Ll}+ ){0,3}(?:fellow|analyst|author|professor|expert|director|leader|president|minister|researcher|scholar|chief|head|founder|editor|lawyer|journalist|commentator|\\p{Ll}+(?:ologist|omist|ician|storian))\\b)`,
  "u",
);

const ageAfter = /^,? \(?(?:aged )?(\d\d)(?=[,.)])/u;
const ageBefore = /\b(\d\d)-year-old (?:\p{Ll}+ ){0,2}$/u;
/** "He is not the trader of the same name" stands in the sentence that names him, or in the next. */
const namesakeChars = 250;

type Beside = Readonly<{ before: readonly string[]; text: string; after: string }>;

/** A word that belongs to a longer name, as "Ivo" before "Tan"; an opening "Then" and a nation's "Kazakh" do not. */
function isNamePart(word: string): boolean {
  if (!/^\p{Lu}/u.test(word) || isTitleWord(word) || isTitleModifier(word)) return false;
  const lower = word.toLowerCase();
  return !isPlainWord(lower) && nationOf(lower) === undefined;
}

/** Title words right before the name, the last first. "Secretary of State" counts as one title. */
function titlesBefore(before: readonly string[]): readonly string[] {
  const [last = "", of, head = ""] = before.toReversed();
  if (of === "of" && isTitleWord(head) && /^\p{Lu}/u.test(last)) return [`${head} of ${last}`];
  const from = before.findLastIndex(
    (word) =>
      !isTitleWord(word) && !isTitleModifier(word) && nationOf(word.toLowerCase()) === undefined,
  );
  return before.slice(from + 1).toReversed();
}

function officeOf(titles: readonly string[]): Office[] {
  const [written = "", ...more] = titles.map((word) => word.toLowerCase().replace(/\.$/u, ""));
  const [title, ...own] = officeWords(written);
  if (title === undefined) return [];
  const nations = more.flatMap((word) => nationOf(word) ?? []);
  const modifiers = [...own, ...more.filter((word) => nationOf(word) === undefined)];
  return [{ title, modifiers: modifiers.join(" "), nation: nations[0] }];
}

function besideAt(name: string, at: number, text: string): Beside | undefined {
  const start = text.slice(Math.max(0, at - beforeChars), at);
  const before = (wordsBefore.exec(start)?.[0] ?? "").split(" ").filter((word) => word !== "");
  const after = text.slice(at + name.length, at + name.length + afterChars);
  const titles = titlesBefore(before);
  const isLonger = titles.length === 0 && isNamePart(before.at(-1) ?? "");
  if (isLonger || /^ \p{Lu}/u.test(after)) return undefined;
  return { before, text: start, after };
}

/** The sentence of a place and the next one, as far as they are near. */
function nearWords(text: string, at: number): string {
  const [first = "", second = ""] = text
    .slice(at, at + namesakeChars)
    .split(/(?<=[.!?]["”’)]*)\s+(?=\p{Lu})/u);
  return `${first} ${second}`;
}

/** @param texts - Forms of one name as the source writes them. @param text - The source's own article. */
export function nameSigns(texts: readonly string[], text: string): NameSigns {
  const places = texts.flatMap((name) => namePlaces(name, text).map((at) => ({ name, at })));
  const beside = places.flatMap(({ name, at }) => besideAt(name, at, text) ?? []);
  const titles = beside.map(({ before }) => titlesBefore(before));
  const last = titles.flatMap(([word]) => word ?? []);
  const offices = titles.flatMap((words) => officeOf(words));
  const sexes = last.flatMap((word) => courtesyOf(word) ?? []);
  const isCalled = beside.some(
    ({ before, after }) => isCallingWord(before.at(-1) ?? "") || afterPerson.test(after),
  );
  return {
    offices,
    ages: beside.flatMap(({ text: before, after }) =>
      [ageAfter.exec(after)?.[1], ageBefore.exec(before)?.[1]].flatMap((age) =>
        age === undefined ? [] : [Number(age)],
      ),
    ),
    hasNamesake:
      tellsOfNamesake(text) && places.some(({ at }) => tellsOfNamesake(nearWords(text, at))),
    sexes: new Set(sexes.filter((sex) => sex !== "either")),
    isPerson: offices.length > 0 || sexes.length > 0 || isCalled,
    isFirstName: last.some((word) => isFirstNameTitle(word)),
    isPlace: beside.some(
      (one) => beforePlace.test(one.text) && !/^[’']s?(?!\p{L})/u.test(one.after),
    ),
    isArea: beside.some((one) => beforeArea.test(one.text) || afterArea.test(one.after)),
  };
}

/** What one of two does not write, it does not deny. */
const mayBeEqual = <Part>(left: Part, right: Part, nothing: Part): boolean =>
  left === right || left === nothing || right === nothing;

/** "Secretary Harn" may be the "Secretary of State Harn". */
const isOneTitle = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other} of `) || other.startsWith(`${one} of `);

function isOneOffice(one: Office, other: Office): boolean {
  return (
    isOneTitle(one.title, other.title) &&
    mayBeEqual(one.modifiers, other.modifiers, "") &&
    mayBeEqual(one.nation, other.nation, undefined)
  );
}

/** Both sources give an office, and one and the same. */
export function shareOffice(one: NameSigns, other: NameSigns): boolean {
  return one.offices.some((left) => other.offices.some((right) => isOneOffice(left, right)));
}

/** The signs are of two people: other offices, or other sexes. */
export function areTwoPeople(one: NameSigns, other: NameSigns): boolean {
  const hasOffices = one.offices.length > 0 && other.offices.length > 0;
  const sexes = new Set([...one.sexes, ...other.sexes]);
  return (hasOffices && !shareOffice(one, other)) || sexes.size > 1;
}

/** Nobody grows older by more within the days of one folder. */
const yearsApartMax = 1;

/**
 * Two bearers of one full name: their ages differ by more than a year, or a source says that there is another and no common
 * office shows that both speak of the same one.
 */
export function areNamesakes(one: NameSigns, other: NameSigns): boolean {
  const isTold = one.hasNamesake || other.hasNamesake;
  const areOfOtherAge =
    one.ages.length > 0 &&
    other.ages.length > 0 &&
    one.ages.every((left) => other.ages.every((right) => Math.abs(left - right) > yearsApartMax));
  return areOfOtherAge || (isTold && !shareOffice(one, other));
}
