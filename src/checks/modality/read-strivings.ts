/** Words that say somebody is after a thing: "is vying for the contract". Who is after it does not have it. */
import { functionWords } from "../reading/content-words.ts";
import { perPassage } from "../reading/per-passage.ts";
import type { Passage } from "../reading/read-input.ts";
import { gapAt, lowerAt } from "../reading/read-words.ts";

export type Striving = Readonly<{
  /** Index of the verb or noun that strives. */
  cue: number;
  /** Content words of what is striven for, in order. */
  goal: readonly number[];
  /** Index of the last content word before the cue in its clause: who strives. */
  by: number | undefined;
}>;

const strivingFor = new Set(
  `vie vies vied vying bid bids bidding compete competes competed competing apply applies applied applying lobby lobbies lobbied
  lobbying push pushes pushed pushing campaign campaigns campaigned campaigning strive strives strove striving jockey jockeys jockeyed
  jockeying contend contends contended contending hope hopes hoped hoping press presses pressed pressing angle angles angled angling
  aim aims aimed aiming call calls called calling appeal appeals appealed appealing ask asks asked asking plead pleads pleaded pleading
  negotiate negotiates negotiated negotiating petition petitions petitioned petitioning tender tenders tendered tendering
  wait waits waited waiting long longs longed longing bidder bidders candidate candidates contender contenders applicant applicants`
    .trim()
    .split(/\s+/),
);
const strivingDirectly = new Set(
  "seek seeks sought seeking pursue pursues pursued pursuing covet covets coveted coveting demand demands demanded demanding request requests requested requesting weigh weighs weighed weighing mull mulls mulled mulling contemplate contemplates contemplated contemplating eye eyes eyed eyeing want wants wanted".split(
    " ",
  ),
);
/** Words between a verb and its "for" at most: "is lobbying hard for". */
const forReach = 3;
const goalMax = 4;

function forAfter({ words }: Passage, cue: number): number | undefined {
  for (let at = cue + 1; at <= cue + 1 + forReach; at += 1) {
    if (words[at]?.sentence !== words[cue]?.sentence) return undefined;
    if (lowerAt(words, at) === "for") return at;
  }
  return undefined;
}

/** Where the goal begins; undefined where the word at an index strives for nothing. */
function goalFrom(passage: Passage, at: number): number | undefined {
  const lower = lowerAt(passage.words, at);
  if (strivingFor.has(lower)) {
    const link = forAfter(passage, at);
    return link === undefined ? undefined : link + 1;
  }
  return strivingDirectly.has(lower) && lowerAt(passage.words, at + 1) !== "to"
    ? at + 1
    : undefined;
}

/** Is the word at an index past the goal that begins before it? */
function endsGoal({ words }: Passage, from: number, at: number): boolean {
  const word = words[at];
  if (word?.kind !== "word" || word.sentence !== words[from]?.sentence) return true;
  return at > from && /[,;:()—]/.test(word.gap);
}

function goalOf(passage: Passage, from: number): readonly number[] {
  const goal: number[] = [];
  for (let at = from; goal.length < goalMax && !endsGoal(passage, from, at); at += 1) {
    const lower = lowerAt(passage.words, at);
    // "For the firm to build": what is striven for is the deed.
    if (lower === "to") return [];
    if (!functionWords.has(lower)) goal.push(at);
    else if (goal.length > 0) break;
  }
  return goal;
}

function byBefore({ words }: Passage, cue: number): number | undefined {
  for (let at = cue - 1; words[at]?.sentence === words[cue]?.sentence; at -= 1) {
    const word = words[at];
    if (word === undefined || /[,;:()]/.test(gapAt(words, at + 1))) return undefined;
    if (word.kind === "word" && !functionWords.has(word.lower)) return at;
  }
  return undefined;
}

/** All that somebody is said to be after, in order. */
export const readStrivings = perPassage((passage): readonly Striving[] => {
  const found: Striving[] = [];
  for (let cue = 0; cue < passage.words.length; cue += 1) {
    const from = goalFrom(passage, cue);
    const goal = from === undefined ? [] : goalOf(passage, from);
    if (goal.length > 0) found.push({ cue, goal, by: byBefore(passage, cue) });
  }
  return found;
});
