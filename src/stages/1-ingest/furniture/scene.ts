/** Does a paragraph read like a picture's caption? Its parts, for the caption rule. */
import { anyWeekday, writtenMonth } from "../../../anchoring/calendar-names.ts";

/** A full date, as captions give it: "on Nov. 9, 2022", "on 9 November 2022". */
const fullDate = new RegExp(
  `\\b(?:${writtenMonth} \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}|\\d{1,2}(?:st|nd|rd|th)? ${writtenMonth},? (?:19|20)\\d{2})\\b`,
);

/** Some time of the calendar, full or not: "in May", "on Thursday", "in 2022". */
const calendarTime = new RegExp(
  `\\b(?:(?:in|on|during|of) (?:early |mid-|late )?(?:${writtenMonth}(?![a-z])|(?:${anyWeekday}))|in (?:19|20)\\d{2})\\b`,
);

/**
 * What people are seen doing. Only acts that a picture shows: a treaty "enters into force" and a firm
 * "holds" shares in plain prose, so such verbs count only with what a picture would show.
 */
const sceneVerb = new RegExp(
  `\\b(?:arrives?|attends?|gathers?|poses?|walks?|waves?|sits?|stands?|smiles?|gestures?|applauds?|embraces?|hugs?|kiss(?:es)?|marche?s?|rides?|queues?|rall(?:y|ies)|protests?|greets?|inspects?|listens?|disembarks?|boards?|toasts?|chats?|speaks?|address(?:es)?|delivers? (?:a|his|her|their) (?:speech|address|remarks)|enters? (?:the|a) (?:hall|room|building|venue|palace)|leaves? (?:the|a) (?:hall|room|building|venue|palace)|looks? on|shakes? hands|takes? part|lays? (?:a wreath|wreaths|flowers)|holds? (?:a sign|signs|a flag|flags|a banner|banners|a portrait|hands|talks)|carr(?:y|ies) (?:a|the|flags?|banners?|portraits?)|are seen|is seen|are pictured|is pictured)\\b`,
);

const sceneVerbs = new RegExp(sceneVerb, "g");

/**
 * Acts that are put on a calendar: "The delegation arrives in Astana on Nov. 28, 2024." announces, and shows nothing.
 */
const scheduledVerb =
  /^(?:arrives?|attends?|gathers?|sits?|marche?s?|rides?|rall(?:y|ies)|protests?|boards?|speaks?|address(?:es)?|delivers? .*|takes? part|holds? talks|lays? .*)$/;

/** "for a working breakfast in Moscow, Russia, on May 9": agencies write place and country so below pictures. */
const captionPlace =
  /\b(?:for|at|during|before|after|ahead of) [^.]*\bin \p{Lu}[\p{L}.’' -]*(?:, \p{Lu}[\p{L}.’' -]*(?: province)?)+, on\b/u;

const pictureNamed = /\b(?:photo|photograph|picture|image|pictured|seen)s?\b/i;

/** Finite verbs and modals of reporting prose; lower case, so that "May" the month is none. */
const proseVerb =
  /\b(?:was|were|is|are|am|has|have|had|will|would|can|could|should|may|might|must|did|does|do|said|says|told|adds?|added|noted|notes|according|met|held|went|came|took|made|gave|began|became|left|saw|spoke|signed|won|lost|led|fell|rose|grew|kept|brought|sent|found|put|set|built|paid|got|became|called|calls|reported|announced|expects?|plans?|hopes?|wants?|needs?|remains?|seems?|means|shows?|suggests?|believes?|thinks?)\b/;

/** A past tense made with -ed, other than in a name or before a noun: "has ended" and "visited the". */
const pastTense =
  /\b(?!(?:united|hundred|armed|ahead|indeed|unprecedented)\b)[a-z]{2,}ed (?:the|a|an|in|on|to|at|with|by|his|her|its|their|that|from|for|into|over)\b/;

const pastParticipleAside = /, (?:\w+ )?[a-z]+ed [^,]*,/;

/** People and places named, and where they are: "Xi Jinping at a meeting with", "Putin and Tokayev in Moscow". */
const namesInPlace =
  /^(?:(?:\p{Lu}[\p{L}.’'-]*,?|and|of|the|&|\([^)]{1,40}\)) )+(?:at|with|during|outside|inside|near|in|on|ahead of|after|before|beside|aboard)\b/u;

/** "praised", "dressed": in a caption without a scene verb there is neither. */
const anyPastForm = /\b(?!(?:united|hundred)\b)\p{Ll}{2,}ed\b/u;

/** "a damaged plant", "of armed men": before a noun, it describes. */
const describing =
  /\b(?:an?|the|of|its|his|her|their|with|some|many|two|three) \p{Ll}+ed (?=\p{L})/gu;

const quotation = /["“”«»]/;

export type Scene = Readonly<{
  /** No finite verb of prose, and either a scene verb in the present tense or no verb at all. */
  isScene: boolean;
  /** Somebody is seen doing something, in the present tense. */
  hasSceneVerb: boolean;
  /** All that is done there is what a calendar announces, and neither a picture nor its place is given. */
  isSchedule: boolean;
  /** Names and a place, and no verb at all. */
  isVerbless: boolean;
  /** "Praised", "condemned": a past form that does not stand before a noun. */
  hasPastForm: boolean;
  hasFullDate: boolean;
  hasCalendarTime: boolean;
}>;

export function readScene(words: string): Scene {
  const hasFullDate = fullDate.test(words);
  // What stands in a name cannot be the verb: "the Stands Hotel", "Left Party".
  const plain = words.replace(pastParticipleAside, ",");
  const verb = sceneVerb.exec(plain);
  const before = verb === null ? plain : plain.slice(0, verb.index);
  const told = plain.replace(/\b(?:is|are) (?:seen|pictured)\b/g, "");
  const isProse = proseVerb.test(told) || pastTense.test(told);
  const isSpoken =
    quotation.test(words) ||
    /^(?:I|We|You|It|This|That|There|They|He|She|If|When|While|As|But|And|So|Then)\b/.test(words);
  return {
    isScene: !isProse && !isSpoken && before.length > 0,
    hasSceneVerb: verb !== null,
    isSchedule: isSchedule(plain),
    hasPastForm: anyPastForm.test(plain.replace(describing, " ")),
    isVerbless: namesInPlace.test(words) && !anyPastForm.test(words),
    hasFullDate,
    hasCalendarTime: hasFullDate || calendarTime.test(words),
  };
}

function isSchedule(words: string): boolean {
  const verbs = [...words.matchAll(sceneVerbs)].map(([verb]) => verb);
  if (verbs.length === 0 || pictureNamed.test(words) || captionPlace.test(words)) return false;
  return verbs.every((verb) => scheduledVerb.test(verb));
}
