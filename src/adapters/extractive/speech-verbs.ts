/** Verbs by which a text says that somebody speaks, and what must follow for them to say so. */

/** Speech whatever follows: "Hess said", "Tokayev warned against". */
const always = `say says said tell tells told insist insists insisted warn warns warned urge urges urged stressed
  emphasize emphasizes emphasized emphasise emphasises emphasised reaffirm reaffirms reaffirmed reiterate reiterates
  reiterated vowed pledged accuse accuses accused criticize criticizes criticized criticise criticises criticised
  condemn condemns condemned denounce denounces denounced disparage disparages disparaged praise praises praised hail
  hails hailed laud lauds lauded commend commends commended quipped tweeted`;

/**
 * Speech only before "that" or a quotation, after one, or at the end of its clause: "Umarov added", but not "China
 * added three ports"; "the law states that", but not "Baltic states".
 */
const beforeClause = `add adds added note notes noted state states stated argue argues argued explain explains explained
  claim claims claimed announce announces announced acknowledge acknowledges acknowledged admit admits admitted confirm
  confirms confirmed declare declares declared observe observes observed remark remarks remarked comment comments
  commented reply replies replied respond responds responded recall recalls recalled conclude concludes concluded suggest
  suggests suggested predict predicts predicted assert asserts asserted maintain maintains maintained testify testifies
  testified believe believes believed think thinks promise promises promised assure assures assured estimate estimates
  estimated report reports reported write writes wrote contend contends contended caution cautions cautioned allege alleges alleged`;

/** Speech only about something that is then quoted, or "as", or "for": "called the visit “historic”", "called for". */
const beforeName = `call calls called describe describes described label labels labelled labeled dub dubs dubbed term
  terms termed brand brands branded`;

/** Speech only before what can be said to be untrue or felt: "denied that", "expressed concern", not "denied entry". */
const beforeMatter = `deny denies denied express expresses expressed`;

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));
const alwaysSet = list(always);
const clauseSet = list(beforeClause);
const nameSet = list(beforeName);
const matterSet = list(beforeMatter);

const all = [...alwaysSet, ...clauseSet, ...nameSet, ...matterSet].toSorted(
  (one, other) => other.length - one.length,
);

/** Every place where one of the verbs stands. Whether it speaks there is for `speaks` to say. */
export const speechVerb = new RegExp(`(?<![\\p{L}’'-])(?:${all.join("|")})(?![\\p{L}’'-])`, "giu");

/** "Said Hess" and "argued Hess", but not "told CNBC": what follows that is who listens. */
export function mayPrecedeSpeaker(verb: string): boolean {
  const word = verb.toLowerCase();
  return clauseSet.has(word) || /^(?:says?|said)$/u.test(word);
}

const matter =
  /^ (?:that\b|any\b|all\b|it\b|this\b|\p{L}{2,}ing\b|involvement|responsibility|wrongdoing|(?:the |these |those |such )?(?:allegation|accusation|claim|charge|report|rumou?r)s?\b|(?:(?:his|her|its|their|deep|grave|serious) )*(?:concern|hope|regret|support|readiness|willingness|doubt|confidence|optimism|alarm|gratitude|commitment)s?\b)/iu;

/**
 * True if the verb says that somebody speaks, by what stands around it.
 *
 * @param after - The sentence from the verb's end on, its quotations masked.
 * @param closesQuotation - The verb's subject stands right after a closing quotation mark.
 */
export function speaks(verb: string, after: string, closesQuotation: boolean): boolean {
  const word = verb.toLowerCase();
  if (alwaysSet.has(word)) return true;
  if (closesQuotation || /^ (?:as )?“/u.test(after)) return true;
  if (clauseSet.has(word)) return /^(?: (?:\w+ )?that\b|:|[.,;]?$|[.;])/u.test(after);
  if (nameSet.has(word)) return /^(?: (?:for|on) |[^,;]* (?:as )?“)/u.test(after);
  return matterSet.has(word) && matter.test(after);
}

/** With any subject, also "the plan": what only people do. */
const personal =
  /^(?:say|tell|insist|warn|urge|vow|pledge|accus|critici[sz]|condemn|denounc|quip|tweet|prais|hail|laud|commend)|^(?:said|told)$/u;
/** Nouns as well; and "this suggests that" is an inference, not speech. */
const doubtful =
  /^(?:claims?|reports?|states?|notes?|estimates?|comments?|remarks?|promises?|repl(?:y|ies)|calls?|terms?|labels?|brands?|urges?|suggest(?:s|ed)?)$/u;
const object =
  /^ (?:that|the|an?|his|her|its|their|it|him|them|against|all|both|what|this|\p{Lu}|“|\d)/u;

/**
 * As `speaks`, for a subject that is not known to be one who can speak. A participle ("men accused of theft", "a film
 * called “Dawn”") speaks for nobody.
 */
export function speaksOfAnybody(
  verb: string,
  after: string,
  { closesQuotation, isTail }: Readonly<{ closesQuotation: boolean; isTail: boolean }>,
): boolean {
  const word = verb.toLowerCase();
  if (closesQuotation || /^(?:says?|said|tells?|told)$/u.test(word)) return !/^ by\b/u.test(after);
  const hasThat = /^ (?:\w+ )?that\b/u.test(after);
  if (doubtful.test(word)) return word.endsWith("ed") && hasThat;
  if (nameSet.has(word)) return calling.test(after);
  if (alwaysSet.has(word)) return hasThat || speaksToSomebody(word, after, isTail);
  return speaks(verb, after, false) && (isTail || !/^[.,;]?$|^[.;]/u.test(after));
}

function speaksToSomebody(word: string, after: string, isTail: boolean): boolean {
  if (!personal.test(word)) return after.startsWith(" “");
  return object.test(after) || (isTail && !/^ (?:by|of|as|for)\b/u.test(after));
}

const calling = /^ (?:for (?!by\b)|(?!as )(?:(?:the|an?) )?\p{L}{2,}[^,;“]* (?:as )?“)/u;
