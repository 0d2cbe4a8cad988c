/** What somebody calls something: "Moro called it the worst law in years". The judgement is his, and not the source's. */
import type { WordSpan } from "../reading/find-words.ts";
import type { Passage } from "../reading/read-input.ts";
import { gapAt, lowerAt } from "../reading/read-words.ts";
import { isNameGiven } from "./doubtful-cues.ts";
import { isPreposition } from "./speaker-phrase.ts";
import { wordSet } from "../reading/word-set.ts";

/** Verbs that judge with two nouns ("called it a farce"), and with "as". */
const withNoun =
  wordSet(`call calls called calling label labels labelled labeled labelling labeling brand brands branded branding
  dub dubs dubbed dubbing term terms termed terming deem deems deemed deeming consider considers considered considering`);
const withAs =
  wordSet(`describe describes described describing portray portrays portrayed portraying depict depicts depicted depicting
  characterise characterises characterised characterize characterizes characterized hail hails hailed hailing denounce denounces denounced
  denouncing condemn condemns condemned condemning praise praises praised praising dismiss dismisses dismissed dismissing criticise
  criticises criticised criticize criticizes criticized decry decries decried regard regards regarded regarding`);

export const judgingVerbs: ReadonlySet<string> = withNoun.union(withAs);

/** Words of what is judged at most. */
const objectMax = 7;
const ending = wordSet(
  "and or but who which that when while after before because to by from is was are were",
);

/** @returns What is judged, with the judgement; undefined where the verb only names or summons. */
export function judgementAt(
  passage: Passage,
  cue: number,
  { from, to }: WordSpan,
): WordSpan | undefined {
  const { words } = passage;
  if (cue === from || isNameGiven(words, cue) || isPassive(words, cue)) return undefined;
  const mayBeNoun = withNoun.has(lowerAt(words, cue));
  for (let at = cue + 2; at < Math.min(to, cue + 2 + objectMax); at += 1) {
    const lower = lowerAt(words, at);
    if (/[,;:.]/u.test(gapAt(words, at)) || ending.has(lower)) return undefined;
    if (lower === "as" || (mayBeNoun && opensJudgement(words, at))) return { from: cue + 1, to };
  }
  return undefined;
}

/** An article that hangs on no preposition: "called the owners of the ferry" only summons. */
const opensJudgement = (words: Passage["words"], at: number): boolean =>
  /^(?:an?|the)$/u.test(lowerAt(words, at)) && !isPreposition(lowerAt(words, at - 1));

/** "Was called a farce", "a bill called the Dam Act": nobody is named who says it. */
const isPassive = (words: Passage["words"], cue: number): boolean =>
  /^(?:is|are|was|were|be|been|being|so|widely|often|also|sometimes|a|an|the)$/u.test(
    lowerAt(words, cue - 1),
  );
