/**
 * Words whose change changes what was said, however near the rest of a quote is: negation, modality,
 * quantity, direction, units and numbers in letters. English in full, the others their commonest.
 */
import { denials, denialsAbroad, denyingVerbs } from "./denial-words.ts";

const negation = `
${[...denials, ...denyingVerbs, ...denialsAbroad].join(" ")}
unlikely false falsely untrue failure lack lacks lacked lacking personne nul ni sin nada
`;

const modality = `
may might could would should must can will shall ought likely possibly probably perhaps maybe certainly definitely
allegedly reportedly supposedly apparently alleged planned plans if unless until
может могут мог могла могли должен должна должно должны будет будут бы возможно вероятно якобы если
мүмкін керек тиіс
kann kannst können könnt könne konnte konnten könnte könnten soll sollen solle sollte sollten muss müssen müsse musste
mussten müsste müssten darf dürfen dürfe durfte durften dürfte dürften will wollen wolle wollte wollten mag mögen möge
möchte möchten hätte hätten wäre wären wird werden werde würde würden wohl vielleicht möglicherweise wahrscheinlich vermutlich angeblich falls
peut peuvent pourrait pourraient doit doivent devrait devraient
puede pueden podría podrían debe deben debería deberían
`;

const quantity = `
all some most many few only every each any half both several more less fewer least first last second third
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen
dozens million millions billion billions trillion trillions percent percentage
один два три четыре пять шесть семь восемь девять десять сто тысяч миллион миллионов миллиард миллиардов млн млрд
eins zwei drei vier fünf sechs sieben acht neun zehn hundert tausend million millionen milliarde milliarden prozent
`;

const direction = `
increase increased increases decrease decreased decreases rise rose risen
fall fell fallen gain gained loss lost losses profit higher lower against support supports supported oppose
opposes opposed accept accepted reject rejected buy bought sell sold win won lose loses start started end ended begin
began stop stopped true enter entered leave left allow allowed ban banned
против вырос вырастет упал
gegen
`;

const placing = `
before after above below over under up down
до после выше ниже
vor nach über unter
`;

const units = `
day days week weeks month months year years hour hours minute minutes dollar dollars euro euros pound pounds ruble
rubles rouble roubles tenge yuan yen km kilometer kilometers kilometre kilometres mile miles meter meters metre metres
kg kilogram kilograms ton tons tonne tonnes barrel barrels bn mn mln gw mw kwh
`;

/**
 * Say where and when. Another word in their place says something else; left out they leave a gap in
 * the grammar and none in the sense, unless a figure follows ("over 50").
 */
export const placingWords: ReadonlySet<string> = wordsOf(placing);

/** Compare a word as written, accents and all, in small letters. */
export const meaningWords: ReadonlySet<string> = wordsOf(
  negation,
  modality,
  quantity,
  direction,
  placing,
  units,
);

/** What turns a sentence round when it is left out of it. */
export const negations: ReadonlySet<string> = wordsOf(negation);

/** Hold off from what they stand beside: left out, "allegedly paid" reads "paid". */
export const doubts: ReadonlySet<string> = wordsOf(`
unless allegedly reportedly supposedly purportedly alleged accused rumour rumours rumor rumors rumoured rumored hoax myth
angeblich vermeintlich vermeintliche vermeintlichen gerücht gerüchte
якобы мнимый слухи слухам
prétendument supuestamente presuntamente
`);

/** Left out, "will fall if it rains" reads "will fall": what hung on a condition stands without it. */
export const conditions: ReadonlySet<string> = wordsOf(`
if unless whether provided lest
wenn falls sofern ob
если
`);

/** Who is named beside one of these spoke the words next to it. */
export const speechVerbs: ReadonlySet<string> = wordsOf(`
said says say told tells asked asks added adds replied replies answered answers argued argues claimed claims
insisted insists wrote writes warned warns stated states declared declares noted notes explained explains
sagte sagt meinte meint erklärte erklärt betonte betont schrieb schreibt fragte fragt antwortete antwortet
сказал сказала заявил заявила сообщил сообщила
`);

function wordsOf(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(" ").trim().split(/\s+/));
}

/** "harmful" and "harmless", "include" and "exclude": the rest of the word is the same. */
export const opposingEnds: readonly (readonly [string, string])[] = [
  ["ful", "less"],
  ["er", "ee"],
  ["or", "ee"],
];
export const opposingStarts: readonly (readonly [string, string])[] = [
  ["in", "ex"],
  ["im", "ex"],
  ["in", "out"],
  ["in", "de"],
  ["up", "down"],
  ["over", "under"],
  ["pre", "post"],
  ["pro", "anti"],
  ["inner", "außer"],
  ["при", "у"],
];

/** "legal" and "illegal", "able" and "unable": the rest of the word is the same. */
export const opposingPrefixes: readonly string[] = [
  "un",
  "in",
  "im",
  "il",
  "ir",
  "non",
  "dis",
  "mis",
  "anti",
  "de",
  "не",
  "анти",
];
