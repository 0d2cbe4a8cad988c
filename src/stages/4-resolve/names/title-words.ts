/** Words of office, courtesy and calling: what stands beside a name and is no part of it. */
import { stemOf } from "../episodes/article-terms.ts";

/** Words of office and courtesy that stand before a name and are no part of it. */
const offices = `
president minister premier chancellor senator congressman congresswoman representative governor mayor king queen prince princess
pope emperor sultan emir sheikh ayatollah judge justice chief general lieutenant colonel major captain sergeant admiral
commander secretary chairman chairwoman chairperson chair director ambassador envoy commissioner spokesman spokeswoman
spokesperson commentator speaker leader professor doctor lawyer attorney prosecutor sheriff detective officer coach mr mrs ms
miss dr prof sir lord lady dame rev reverend father gen lt col maj capt sgt adm cmdr gov sen rep hon ceo cfo`;
/** Courtesies: whose they are shows the sex at most, and no office. */
const courtesies: ReadonlyMap<string, "female" | "male" | "either"> = new Map([
  ...["mr", "sir", "lord", "father"].map((word) => [word, "male"] as const),
  ...["mrs", "ms", "miss", "lady", "dame"].map((word) => [word, "female"] as const),
  ...["dr", "doctor", "prof", "professor", "rev", "reverend", "hon"].map(
    (word) => [word, "either"] as const,
  ),
]);
const noOffice = /^(?:leader|chief|officer|commentator|lawyer|attorney|coach|chair)$/u;
const abbreviations: ReadonlyMap<string, string> = new Map([
  ["gov", "governor"],
  ["sen", "senator"],
  ["rep", "representative"],
  ["gen", "general"],
  ["lt", "lieutenant"],
  ["col", "colonel"],
  ["maj", "major"],
  ["capt", "captain"],
  ["sgt", "sergeant"],
  ["adm", "admiral"],
  ["cmdr", "commander"],
]);
/** Whoever bears one of these is called by the first name. */
const firstNamed =
  /^(?:king|queen|prince|princess|pope|emperor|sultan|emir|sheikh|sir|lord|lady|dame|father|rev|reverend)$/iu;
/** Words that belong to an office only where one follows: "Foreign Minister", but "Foreign Policy Research Institute". */
const modifiers =
  "foreign defence defense interior finance acting former senior interim vice prime deputy first";

/** Callings that stand before a name in lower case: "analyst Temur Umarov". */
const calling =
  /^(?:fellow|analyst|author|professor|expert|director|leader|researcher|scholar|chief|head|founder|editor|lawyer|journalist|commentator|\p{Ll}+(?:ologist|omist|ician|storian))$/u;

const titleWords: ReadonlySet<string> = new Set(offices.trim().split(/\s+/u));
const modifierWords: ReadonlySet<string> = new Set(modifiers.split(" "));

const titleStems: ReadonlySet<string> = new Set(
  [...titleWords, ...modifierWords].map((word) => stemOf(word)),
);

/** True for a word such as "President" or "Dr.", in any case. Titles tell nobody apart and complete no name. */
export function isTitleWord(word: string): boolean {
  return titleWords.has(word.toLowerCase().replace(/\.$/u, ""));
}

/** What a courtesy such as "Mrs." tells of its bearer; undefined for any other word. */
export function courtesyOf(word: string): "female" | "male" | "either" | undefined {
  return courtesies.get(word.toLowerCase().replace(/\.$/u, ""));
}

/**
 * The office that a title in lower case names, spelled out, with the modifiers it holds: "gov" is "governor", "premier" is
 * "minister" and "prime". Empty for a courtesy, and for a word that tells no office: anybody may be a "leader".
 */
export function officeWords(title: string): readonly string[] {
  const isOffice = title.includes(" of ") || titleWords.has(title);
  if (!isOffice || courtesies.has(title) || noOffice.test(title)) return [];
  return title === "premier" ? ["minister", "prime"] : [abbreviations.get(title) ?? title];
}

/** True for a title such as "Queen", after which a first name stands and no surname. */
export function isFirstNameTitle(word: string): boolean {
  return firstNamed.test(word.replace(/\.$/u, ""));
}

/** True for a word such as "Foreign", which is of a title where a title word follows it. */
export function isTitleModifier(word: string): boolean {
  return modifierWords.has(word.toLowerCase());
}

/** True for a word such as "analyst" or "economist" in lower case: what somebody does, and no part of a name. */
export function isCallingWord(word: string): boolean {
  return calling.test(word);
}

/** True for the stem of an office word or of one that goes before it. */
export function isTitleStem(stem: string): boolean {
  return titleStems.has(stem);
}
