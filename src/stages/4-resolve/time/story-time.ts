/** Does a claim tell of the story's own time, or of another? Background is never mixed with the news. */
import { readDates, type DateExpression } from "../../../checks/dates/read-dates.ts";
import { readWords } from "../../../checks/reading/read-words.ts";
import type { Claim } from "../../../domain/claim.ts";
import { directionAt, type Direction } from "./direction.ts";

/** What is known of when a source's story happens. Absent parts are not stated. */
export type StoryTime = Readonly<{
  /** Years of days that the source's lead states, and of its stated date of publication. */
  years: ReadonlySet<number>;
  /** Months of the same, 1 to 12. */
  months: ReadonlySet<number>;
}>;

const many =
  "(?:\\d+|several|many|two|three|four|five|six|seven|eight|nine|ten|a few|a|some|a couple of)";
const upheaval =
  "(?:era|times?|war|invasion|crisis|pandemic|revolution|coup|uprising|annexation|collapse|dissolution|fall|end|independence)";
const occasion =
  "(?:visits?|trips?|tours?|meetings?|summits?|talks|terms?|stints?|speech|interview|attempts?|rounds?|elections?|governments?|administrations?)";

/** Years or longer ago, or a state of things that began then. Each form is one way of saying so. */
const longAgo = new RegExp(
  [
    `\\b${many}\\s(?:years?|months?|decades?|centur(?:y|ies))\\s(?:ago|earlier|before|later)\\b`,
    `\\b(?:two|three|four|five|six|several|a few|some|\\d+)\\sweeks\\s(?:ago|earlier)\\b`,
    "\\b(?:decades|centuries|years)\\s(?:ago|past|of(?! age\\b))\\b",
    `\\b(?:years|decades)\\son,`,
    "^for (?:many |several |a few )?(?:years|decades|centuries|generations)\\b(?! to come)",
    "\\b(?:in|over) (?:the )?(?:past|previous|preceding|recent) (?:years|decades?|centuries)\\b",
    "\\b(?:last|the previous|the following) (?:year|month|decade|century|summer|winter|spring|autumn|fall)\\b",
    "\\bearlier (?:this|in the) year\\b",
    "^(?:historically|traditionally|originally|formerly|back then)\\b",
    "\\b(?:has|have|had|was|were) (?:historically|traditionally|originally|formerly|long (?:been|(?!haired)\\p{Ll}+ed))\\b",
    "\\b(?:was|were|had) once\\b",
    `\\bsince (?:the|its|his|her|their) .{0,24}\\b${upheaval}\\b`,
    "\\bsince (?:the|its|his|her|their) [^,]{0,30}\\b(?:began|started|broke out|took (?:power|office)|came to power)\\b",
    "\\bbefore the (?:war|invasion|pandemic|crisis|revolution|coup)\\b",
    `\\b(?:on|in|at|during|after|since|from) (?:an?|the|his|her|its|their) (?:previous|earlier|prior|last) ${occasion}\\b`,
    `\\bthe previous ${occasion}\\b`,
    "\\blast (?:visited|met|came|went|spoke|held|saw|won|took|travelled|traveled|happened|played)\\b",
    "\\b(?:era|epoch|times) of\\b",
    "\\b(?:he|she|it|they|we|who|which|there) used to\\b",
  ].join("|"),
  "iu",
);

/** Wars and states that have a name are over, or began long ago. Read with its capitals. */
const namedTimes =
  /\b(?:[Dd]uring|[Ii]n|[Uu]nder|[Bb]efore|[Aa]fter|[Ss]ince) the (?:\p{Lu}[\p{L}-]+ ){0,2}(?:War|Era|Empire|Revolution|Depression)\b|\b(?:after|following|with|until|before) the (?:collapse|fall|dissolution|break-?up|end) of (?:the )?\p{Lu}/u;

/** "Had agreed" tells of what lies before the story; "had to" and "had a plan" do not. */
const pastPerfect =
  /\bhad (?:(?:never|already|long|previously|earlier|also|been|only|just|not) )*(?:\p{Ll}{2,}(?:ed|wn|nt|pt|lt|ught)|been|become|begun|come|gone|done|made|met|said|seen|taken|told|won|lost|held|left|led|put|set|cut|hit|paid|sold|built|bought|sought|broken|chosen|fallen|given|risen|spoken|written)\b/u;

/** "She said that they had agreed": in words that are retold, "had" is the past of the story itself. */
const retold =
  /\b(?:said|told|wrote|added|reported|announced|confirmed|claimed|insisted|stated|noted|denied|repeated|reiterated|maintained|argued|asserted|alleged|complained|warned|explained|recalled|testified|admitted|acknowledged|conceded|declared|stressed|emphasi[sz]ed|replied|according to)\b/u;

/** The last days of the month before and the first of the month after are of one week with the story's own. */
const weekDays = 7;

/** Does a day of a month stand apart from all months that the story states? If it states none, no day does. */
function isOtherMonth(month: number, day: number, { months }: StoryTime): boolean {
  if (months.size === 0) return false;
  return [...months].every((own) => {
    const monthsOn = (month - own + 12) % 12;
    const isNear = (monthsOn === 1 && day <= weekDays) || (monthsOn === 11 && day > 31 - weekDays);
    return monthsOn !== 0 && !isNear;
  });
}

function isElsewhen(date: DateExpression, story: StoryTime): boolean {
  const { century, decade, year, month, day, period = "" } = date;
  if (century !== undefined || decade !== undefined) return true;
  if (year !== undefined && !story.years.has(year)) return true;
  if (month === undefined) return /^(?:year|month|decade|century|quarter):-/u.test(period);
  // News of the day says the day; a month alone is the story's own only where the story states that month.
  return day === undefined ? !story.months.has(month) : isOtherMonth(month, day, story);
}

/** What is planned for later is news of the day on which it is told, unless its year lies before the story's. */
function isToCome({ year }: DateExpression, looks: Direction, story: StoryTime): boolean {
  if (year === undefined || story.years.size === 0) return looks === "ahead";
  return looks !== "back" && [...story.years].every((own) => year > own);
}

/** "In May" tells a reader more than "May". */
const beforeDate =
  /(?<![\p{L}-])(?:in|on|since|from|by|until|till|before|after|during)\s(?:the\s)?(?:(?:early|mid|late)[\s-])?$/iu;

/** Words that tell of another time; undefined if none do. `asPlanned`: the text names a time, and its claim is a plan. */
function elsewhenIn(text: string, story: StoryTime, asPlanned: boolean): string | undefined {
  const told = longAgo.exec(text) ?? namedTimes.exec(text);
  if (told) return told[0];
  const words = readWords(text);
  const startOf = ({ from }: DateExpression): number => words[from]?.start ?? 0;
  const elsewhen = readDates(text, words).find((date) => {
    const looks = asPlanned ? "ahead" : directionAt(text, startOf(date));
    return isElsewhen(date, story) && !isToCome(date, looks, story);
  });
  if (!elsewhen) return undefined;
  const start = startOf(elsewhen);
  const [before] = beforeDate.exec(text.slice(0, start)) ?? [""];
  return text.slice(start - before.length, words[elsewhen.to - 1]?.end);
}

/** A concession tells of another time, its sentence does not: "Despite the war of 2008, the talks go on." */
const concession = /^(?:despite|although|though|while|amid)\b[^,]*,/iu;

/** Words outside quotation marks: what somebody is quoted to remember does not date the sentence. */
function unquoted(text: string): string {
  return text.replaceAll(/[“"„«][^”"»]*[”"»]/gu, " ");
}

/**
 * The words by which a claim tells of another time than its source's story: of the past before it. Undefined if none do. Its
 * stated time expression and its statement are both read.
 */
export function otherTimeOf(
  { statement, time, stance, speaker }: Claim,
  story: StoryTime,
): string | undefined {
  const own = unquoted(statement).replace(concession, " ");
  const isStated = time.kind === "stated" && !unquoted(statement).includes(time.asWritten);
  const stated = isStated ? elsewhenIn(time.asWritten, story, stance === "planned") : undefined;
  const isRetold = speaker.kind !== "source" || retold.test(own);
  const before = isRetold ? undefined : pastPerfect.exec(own)?.[0];
  return stated ?? elsewhenIn(own, story, false) ?? before;
}

/** Do the words tell of another time than the story's? Read without the concessions and the memories that a claim may hold. */
export const tellsOtherTime = (text: string, story: StoryTime): boolean =>
  elsewhenIn(unquoted(text).replace(concession, " "), story, false) !== undefined;

/** Story time as a source states it: the full dates of its lead, and its date of publication where that is known. */
export function statedStoryTime(days: readonly string[], published: string | undefined): StoryTime {
  const dates = [...days, ...(published === undefined ? [] : [published])].flatMap((day) =>
    readDates(day, readWords(day)),
  );
  return {
    years: new Set(dates.flatMap(({ year }) => year ?? [])),
    months: new Set(dates.flatMap(({ month }) => month ?? [])),
  };
}
