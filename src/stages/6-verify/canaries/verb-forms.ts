/** Forms of the verbs of news. A verb that is not listed is left alone: a form is never guessed. */

const regular = `
accept accuse achieve add address admit adopt affect agree aim allow announce annex answer appeal appear appoint apply approve
argue arrest arrive ask assist assure attack attempt attend avoid back ban block boost call campaign cancel cause celebrate
change charge claim close coincide collapse commend complete concern conclude condemn confirm consider construct continue
cooperate cover create criticize criticise cross damage declare decline decrease defend delay deliver demand
deny deploy describe destabilize destroy detain develop discuss dismiss displace double earn elect emphasize emphasise
enable end endorse enforce engage enter establish evacuate examine exceed exchange expand expel expire explain export express
extend face fail finance finish fire fix focus follow force found free fund gain gather grant guarantee hand happen harm help
highlight host ignore impose improve include increase inform injure insist install intend invade invest investigate invite
involve join jump kill lack land last launch lease limit lift like live lobby look lower maintain manage mark miss move name
need negotiate nominate note offer open operate oppose order organize organise own participate pass pause permit
persuade plan play pledge pose postpone praise prepare present prevent produce promise promote propose protect protest prove
provide publish pull punish purchase push raise ratify reach reaffirm receive reckon recognize recognise recommend
record recover reduce refuse regard reinforce reject relate release rely remain remove repair repeat replace report represent
request rescue resign resist resolve respond restore restrict result resume retain retire return reveal rule rush sail sanction
save secure seem seize serve settle shape share shell shift showcase sign signal stabilize start state stay stop
strengthen stress suffer suggest supply support surrender surround suspend talk target test threaten topple tour
trade train transfer travel trigger trust try turn unveil urge use visit vote vow wait walk want warn waste watch weaken welcome
widen wish work worry yield`;

/** Base, past, participle. */
const irregular = `
be was been|become became become|begin began begun|break broke broken|bring brought brought|build built built|buy bought bought
catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt|draw drew drawn|drive drove driven
fall fell fallen|feel felt felt|fight fought fought|find found found|fly flew flown|get got got|give gave given|go went gone
grow grew grown|have had had|hear heard heard|hit hit hit|hold held held|keep kept kept|know knew known|lead led led
leave left left|lend lent lent|lose lost lost|make made made|mean meant meant|meet met met|pay paid paid|put put put
quit quit quit|read read read|rise rose risen|run ran run|see saw seen|seek sought sought|sell sold sold|send sent sent
set set set|shake shook shaken|shoot shot shot|show showed shown|sink sank sunk|speak spoke spoken|spend spent spent
stand stood stood|steal stole stolen|strike struck struck|swear swore sworn|take took taken|think thought thought
throw threw thrown|understand understood understood|wear wore worn|win won won|withdraw withdrew withdrawn|write wrote written`;

type Verb = Readonly<{ base: string; past: string; participle: string; third: string }>;

/** Two-syllable verbs stressed on the end, and short ones, double their last letter. */
const doubling =
  /^(?:ban|plan|stop|admit|permit|expel|transfer|rebel|commit|occur|prefer|drop|trip)$/;

function regularPast(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubling.test(base) ? `${base}${base.at(-1) ?? ""}ed` : `${base}ed`;
}

function thirdOf(base: string): string {
  if (base === "be") return "is";
  if (base === "have") return "has";
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

const verbs: readonly Verb[] = [
  ...regular
    .trim()
    .split(/\s+/)
    .filter((base) => !base.includes("-"))
    .map((base) => ({ base, past: regularPast(base), participle: regularPast(base) })),
  ...irregular
    .trim()
    .split(/[|\n]/)
    .map((row) => {
      const [base = "", past = "", participle = ""] = row.split(" ");
      return { base, past, participle };
    }),
].map((verb) => ({ ...verb, third: thirdOf(verb.base) }));

const byBase = new Map(verbs.map((verb) => [verb.base, verb]));
const byPast = new Map(verbs.map((verb) => [verb.past, verb]));
const byThird = new Map(verbs.map((verb) => [verb.third, verb]));
const participles = new Set(verbs.map(({ participle }) => participle));

/** "meet" → "met"; undefined if the verb is not listed. */
export const pastOf = (base: string): string | undefined => byBase.get(base)?.past;
/** "wait" → "waits". */
export const thirdPersonOf = (base: string): string | undefined => byBase.get(base)?.third;
/** "met" → "meet". */
export const baseOfPast = (past: string): string | undefined => byPast.get(past)?.base;
/** "wants" → "want". */
export const baseOfThird = (third: string): string | undefined => byThird.get(third)?.base;
export const isParticiple = (word: string): boolean => participles.has(word);
