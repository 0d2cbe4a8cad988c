/**
 * Words for things that happen at one time and place. Words of one kind may stand for the same event. A word that as often
 * means something else in news ("office", "death toll", "opened fire", "ruling party", "poll of residents") is left out.
 */
export type EventKind =
  | "visit"
  | "meeting"
  | "vote"
  | "attack"
  | "disaster"
  | "launch"
  | "deal"
  | "trial"
  | "protest"
  | "strike"
  | "war"
  | "exercise"
  | "office"
  | "contest";

/** Nouns can name an event by themselves; the other forms only tell its kind. */
const kinds: Readonly<Record<EventKind, Readonly<{ nouns: string; others: string }>>> = {
  visit: {
    nouns: "visit trip trips journey tour",
    others: "visits visited visiting toured travelled traveled",
  },
  meeting: {
    nouns: "summit summits meeting meetings talks conference congress negotiations gathering",
    others: "met meets",
  },
  vote: {
    nouns: "vote election elections referendum ballot runoff",
    others: "votes voted elected",
  },
  attack: {
    nouns:
      "attack raid bombing bombings shelling shooting explosion blast assault massacre stabbing ambush hijacking airstrike airstrikes",
    others: "attacks raids attacked bombed raided",
  },
  disaster: {
    nouns:
      "blaze earthquake quake tsunami flood flooding hurricane storm cyclone typhoon tornado wildfire wildfires heatwave drought eruption landslide avalanche crash collision derailment sinking tremor",
    others: "floods sank sinks sunk crashed collided derailed capsized",
  },
  launch: { nouns: "launch unveiling premiere", others: "launches launched unveiled premiered" },
  deal: {
    nouns: "deal agreement treaty pact accord truce ceasefire merger takeover acquisition",
    others: "",
  },
  trial: {
    nouns: "trial verdict conviction acquittal sentencing arrest indictment lawsuit",
    others: "convicted acquitted sentenced arrested indicted",
  },
  protest: {
    nouns: "protest rally demonstration demonstrations riot",
    others: "protests rallies riots protested",
  },
  strike: { nouns: "walkout walkouts", others: "" },
  war: { nouns: "invasion coup uprising mutiny withdrawal war", others: "invaded" },
  exercise: { nouns: "exercise exercises parade", others: "" },
  office: {
    nouns: "inauguration resignation appointment nomination impeachment funeral wedding coronation",
    others: "resigned appointed nominated impeached",
  },
  contest: {
    nouns: "tournament championship festival olympics championships",
    others: "",
  },
};

type EventWord = Readonly<{ kind: EventKind; isNoun: boolean }>;

const isEventKind = (kind: string): kind is EventKind => kind in kinds;

const wordTable: ReadonlyMap<string, EventWord> = new Map(
  Object.entries(kinds).flatMap(([kind, { nouns, others }]) => {
    if (!isEventKind(kind)) return [];
    const entry = (isNoun: boolean) => (word: string) => [word, { kind, isNoun }] as const;
    return [
      ...nouns.split(" ").map((word) => entry(true)(word)),
      ...others
        .split(" ")
        .filter((word) => word !== "")
        .map((word) => entry(false)(word)),
    ];
  }),
);

/** What makes a strike one of arms, as the word before it. */
const ofArms = /^(?:air|missile|drone|rocket|artillery|bomb|retaliatory|military)$/u;
export const isOfArms = (word: string): boolean => ofArms.test(word);
/** Words beside a strike of workers. */
const ofWork =
  /\b(?:unions?|workers?|dockers?|nurses?|teachers?|doctors|miners|drivers|pilots|staff|employees|employers?|labou?r|wages?|pay|walk(?:ed|s|ing)? out|walkouts?|pickets?|industrial action|crews?)\b/iu;

/** "Opened fire", "under fire", "on fire": nothing burns, or the word names no event. */
const notBurning =
  /^(?:open|opens|opened|opening|under|on|set|sets|cease|hold|held|return|returned|friendly|small-arms|draw|drew)$/u;
/** Of the people who put fires out, and of what keeps them off. */
const ofFirefighters =
  /\bfire (?:and rescue|alarms?|brigades?|chiefs?|crews?|departments?|doors?|engines?|exits?|extinguishers?|fighters?|marshals?|officers?|officials?|safety|services?|stations?|trucks?|walls?)\b/giu;

function burns(before: string | undefined, sentence: string): EventWord | undefined {
  if (before !== undefined && notBurning.test(before)) return undefined;
  const isFire = /\bfires?\b/iu.test(sentence.replaceAll(ofFirefighters, " "));
  return isFire ? { kind: "disaster", isNoun: true } : undefined;
}

/**
 * The kind of event that a word names, or undefined. "Strike" needs its context: the word before it, in lower case, and the
 * sentence around it.
 */
export function eventWordOf(
  word: string,
  before: string | undefined,
  sentence: string,
): EventWord | undefined {
  const lower = word.toLowerCase();
  if (lower === "fire" || lower === "fires") return burns(before, sentence);
  if (lower !== "strike" && lower !== "strikes") return wordTable.get(lower);
  if (before !== undefined && ofArms.test(before)) return { kind: "attack", isNoun: true };
  return ofWork.test(sentence) ? { kind: "strike", isNoun: true } : undefined;
}
