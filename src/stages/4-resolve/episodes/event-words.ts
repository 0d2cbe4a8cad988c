/** Words for things that happen at one time and place. Words of one kind may stand for the same event. */
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
  | "war"
  | "exercise"
  | "office"
  | "contest";

const kinds: Readonly<Record<EventKind, string>> = {
  visit: "visit visits visited visiting trip trips journey tour toured travelled traveled",
  meeting:
    "summit summits meeting meetings met talks conference forum congress session negotiations gathering council",
  vote: "vote votes voted election elections elected referendum ballot poll polls runoff primary",
  attack:
    "attack attacks attacked strike strikes raid raids bombing bombings bombed shelling shooting shot explosion blast assault massacre stabbing ambush hijacking",
  disaster:
    "earthquake quake tsunami flood floods flooding hurricane storm cyclone typhoon wildfire eruption landslide crash collision derailment fire accident sinking",
  launch:
    "launch launches launched unveiled unveiling release released opening opened premiere premiered",
  deal: "deal deals agreement treaty pact accord contract truce ceasefire merger takeover acquisition",
  trial:
    "trial verdict conviction convicted sentencing sentenced hearing arrest arrested charged indictment indicted ruling lawsuit",
  protest:
    "protest protests protested rally rallies demonstration demonstrations march riot riots walkout",
  war: "invasion invaded offensive war coup uprising mutiny withdrawal",
  exercise: "exercise exercises drill drills parade test tests test-firing",
  office:
    "inauguration resignation resigned appointment appointed nomination nominated impeachment funeral death wedding coronation",
  contest: "match game final championship tournament race festival fair ceremony awards olympics",
};

const kindByWord: ReadonlyMap<string, string> = new Map(
  Object.entries(kinds).flatMap(([kind, words]) =>
    words.split(" ").map((word) => [word, kind] as const),
  ),
);

const isEventKind = (kind: string): kind is EventKind => kind in kinds;

/** The kind of event that a word names, or undefined. */
export function eventKindOf(word: string): EventKind | undefined {
  const kind = kindByWord.get(word.toLowerCase());
  return kind !== undefined && isEventKind(kind) ? kind : undefined;
}
