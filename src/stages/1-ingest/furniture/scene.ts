/** Does a paragraph read like a picture's caption? Its parts, for the caption rule. */

const month =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";

/** A full date, as captions give it: "on Nov. 9, 2022", "on 9 November 2022". */
const fullDate = new RegExp(
  `\\b(?:${month} \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}|\\d{1,2}(?:st|nd|rd|th)? ${month},? (?:19|20)\\d{2})\\b`,
);

/** Some time of the calendar, full or not: "in May", "on Thursday", "in 2022". */
const calendarTime = new RegExp(
  `\\b(?:(?:in|on|during|of) (?:early |mid-|late )?(?:${month}(?![a-z])|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|in (?:19|20)\\d{2})\\b`,
);

/**
 * What people are seen doing. Only acts that a picture shows: a treaty "enters into force" and a firm
 * "holds" shares in plain prose, so such verbs count only with what a picture would show.
 */
const sceneVerb = new RegExp(
  `\\b(?:arrives?|attends?|gathers?|poses?|walks?|waves?|sits?|stands?|smiles?|gestures?|applauds?|embraces?|hugs?|kiss(?:es)?|marche?s?|rides?|queues?|rall(?:y|ies)|protests?|greets?|inspects?|listens?|disembarks?|boards?|toasts?|chats?|speaks?|address(?:es)?|delivers? (?:a|his|her|their) (?:speech|address|remarks)|enters? (?:the|a) (?:hall|room|building|venue|palace)|leaves? (?:the|a) (?:hall|room|building|venue|palace)|looks? on|shakes? hands|takes? part|lays? (?:a wreath|wreaths|flowers)|holds? (?:a sign|signs|a flag|flags|a banner|banners|a portrait|hands|talks)|carr(?:y|ies) (?:a|the|flags?|banners?|portraits?)|are seen|is seen|are pictured|is pictured)\\b`,
);

/** Finite verbs and modals of reporting prose; lower case, so that "May" the month is none. */
const proseVerb =
  /\b(?:was|were|is|are|am|has|have|had|will|would|can|could|should|may|might|must|did|does|do|said|says|told|adds?|added|noted|notes|according|met|held|went|came|took|made|gave|began|became|left|saw|spoke|signed|won|lost|led|fell|rose|grew|kept|brought|sent|found|put|set|built|paid|got|became|called|calls|reported|announced|expects?|plans?|hopes?|wants?|needs?|remains?|seems?|means|shows?|suggests?|believes?|thinks?)\b/;

/** A past tense made with -ed, other than in a name or before a noun: "has ended" and "visited the". */
const pastTense =
  /\b(?!(?:united|hundred|armed|ahead|indeed|unprecedented)\b)[a-z]{2,}ed (?:the|a|an|in|on|to|at|with|by|his|her|its|their|that|from|for|into|over)\b/;

const pastParticipleAside = /, (?:\w+ )?[a-z]+ed [^,]*,/;

/** "L-R:", "From left:", "FILE PHOTO:", "Pictured:", "In this photo…". */
export const captionOpening =
  /^\W{0,2}(?:\(?L-R\)?\s*[:,)]|\(?(?:from )?left to right\b|from left\b[:,]?|\(?clockwise from\b|file(?: photo| image| picture)?\s*[:–—-]|pictured(?: (?:above|here|left|right))?\s*[:,]|(?:photo|image|picture|caption)\s*[:.]\s|in this (?:(?:file|handout|pool|undated|aerial|image|screen)[ -])*(?:photo|photograph|image|picture|grab|frame|still)|this (?:(?:file|handout|pool|undated|aerial|satellite)[ -])*(?:photo|photograph|image|picture) (?:taken|shows|released|provided)|(?:a|an) (?:(?:file|aerial|general|satellite|undated) )+(?:photo|view|image|picture) (?:of|shows)|a view of\b|(?:на фото|слева направо|фото из архива)(?!\p{L}))/iu;

/** "(Photo …)", "(AP Photo/…)", "[Photo: …]", "Photo: Agency" at the end of a line. */
export const captionEnding =
  /(?:[([](?:[A-Z]{2,8} )?(?:file )?(?:photo|image|picture|pic|screenshot|screengrab|photograph|reuters|credit|фото)\b[^)\]]{0,120}[)\]]|\b(?:photo|image|picture) ?(?:credit|by|courtesy)?: [^.]{2,60}|\((?:AP|AFP|EPA|Reuters|Getty Images|Xinhua|TASS|Sputnik)(?:\/[^)]{1,60})?\))\.?$/i;

/** People and places named, and where they are: "Xi Jinping at a meeting with", "Putin and Tokayev in Moscow". */
const namesInPlace =
  /^(?:(?:\p{Lu}[\p{L}.’'-]*,?|and|of|the|&|\([^)]{1,40}\)) )+(?:at|with|during|outside|inside|near|in|on|ahead of|after|before|beside|aboard)\b/u;

/** "praised", "dressed": in a caption without a scene verb there is neither. */
const anyPastForm = /\b(?!(?:united|hundred)\b)\p{Ll}{2,}ed\b/u;

const quotation = /["“”«»]/;

export type Scene = Readonly<{
  /** No finite verb of prose, and either a scene verb in the present tense or no verb at all. */
  isScene: boolean;
  /** Somebody is seen doing something, in the present tense. */
  hasSceneVerb: boolean;
  /** Names and a place, and no verb at all. */
  isVerbless: boolean;
  hasFullDate: boolean;
  hasCalendarTime: boolean;
}>;

export function readScene(words: string): Scene {
  const hasFullDate = fullDate.test(words);
  // What stands in a name cannot be the verb: "the Stands Hotel", "Left Party".
  const plain = words.replace(pastParticipleAside, ",");
  const verb = sceneVerb.exec(plain);
  const before = verb === null ? plain : plain.slice(0, verb.index);
  const isProse =
    proseVerb.test(plain.replace(/\b(?:is|are) (?:seen|pictured)\b/g, "")) || pastTense.test(plain);
  const isSpoken =
    quotation.test(words) ||
    /^(?:I|We|You|It|This|That|There|They|He|She|If|When|While|As|But|And|So|Then)\b/.test(words);
  return {
    isScene: !isProse && !isSpoken && before.length > 0,
    hasSceneVerb: verb !== null,
    isVerbless: namesInPlace.test(words) && !anyPastForm.test(words),
    hasFullDate,
    hasCalendarTime: hasFullDate || calendarTime.test(words),
  };
}
