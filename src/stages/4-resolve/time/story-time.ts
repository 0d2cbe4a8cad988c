/** Does a claim tell of the story's own time, or of another? Background is never mixed with the news. */
import { readDates, type DateExpression } from "../../../checks/read-dates.ts";
import { readWords } from "../../../checks/read-words.ts";
import type { Claim } from "../../../domain/claim.ts";
import type { Finding } from "../../../domain/finding.ts";

/** What is known of when a source's story happens. Absent parts are not stated. */
export type StoryTime = Readonly<{
  /** Years of days that the source's lead states, and of its stated date of publication. */
  years: ReadonlySet<number>;
  /** Months of the same, 1 to 12. */
  months: ReadonlySet<number>;
}>;

/** Years or longer ago, or a state of things that began then. */
const longAgo =
  /\b(?:\d+|several|many|two|three|four|five|six|seven|eight|nine|ten|a few|a|some)\s(?:years?|months?|decades?|centur(?:y|ies))\s(?:ago|earlier|before|later)\b|\b(?:decades|centuries|years)\s(?:ago|past|of)\b|\bin (?:the )?(?:past|previous|preceding|recent) (?:years|decades|centuries)\b|\b(?:last|the previous|the following) (?:year|month|decade|century|summer|winter|spring|autumn|fall)\b|\bearlier (?:this|in the) year\b|^(?:historically|traditionally|originally)\b|\b(?:has|have|had|was|were) (?:historically|traditionally|originally|long)\b|\bsince the .{0,24}\b(?:era|times?|war|collapse|dissolution|fall|end|independence)\b|\b(?:era|epoch|times) of\b|\bused to\b/iu;

/** "Had agreed" tells of what lies before the story; "had to" and "had a plan" do not. */
const pastPerfect =
  /\bhad (?:(?:never|already|long|previously|earlier|also|been|only|just|not) )*(?:\p{Ll}{2,}(?:ed|wn|nt|pt|lt|ught)|been|become|begun|come|gone|done|made|met|said|seen|taken|told|won|lost|held|left|led|put|set|cut|hit|paid|sold|built|bought|sought|broken|chosen|fallen|given|risen|spoken|written)\b/u;

function isElsewhen(date: DateExpression, story: StoryTime): boolean {
  if (date.century !== undefined || date.decade !== undefined) return true;
  if (date.year !== undefined) return !story.years.has(date.year);
  // News of the day says the day; a month alone is the story's own only where the story states that month.
  if (date.month !== undefined && date.day === undefined) return !story.months.has(date.month);
  return /^(?:year|month|decade|century|quarter):-/u.test(date.period ?? "");
}

function tellsOfElsewhen(text: string, story: StoryTime): boolean {
  return (
    longAgo.test(text) || readDates(text, readWords(text)).some((date) => isElsewhen(date, story))
  );
}

/** A concession tells of another time, its sentence does not: "Despite the war of 2008, the talks go on." */
const concession = /^(?:despite|although|though|while|amid)\b[^,]*,/iu;

/** Words outside quotation marks: what somebody is quoted to remember does not date the sentence. */
function unquoted(text: string): string {
  return text.replaceAll(/[“"„«][^”"»]*[”"»]/gu, " ");
}

/** The stated time expression and the statement's own words are both read; either may tell of another time. */
export function storyTimeOf(claim: Claim, story: StoryTime): Finding["time"] {
  const { statement, time } = claim;
  if (time.kind === "stated" && tellsOfElsewhen(time.asWritten, story)) return "background";
  const own = unquoted(statement).replace(concession, " ");
  if (tellsOfElsewhen(own, story) || pastPerfect.test(own)) return "background";
  return "episode";
}

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
