/** "It is not true that […]", "few believe […]", "rumours that […] were false": a quote whose own sentence calls it false. */
import { type Cut, complementizers, leadOf, tailOf } from "../reading/cut-quotes.ts";
import { perPassage } from "../reading/per-passage.ts";
import type { Passage } from "../reading/read-input.ts";
import { gapAt, lowerAt } from "../reading/read-words.ts";
import { readDenials } from "./read-denials.ts";

/** Verbs and adjectives that deny the clause after them. */
const refuting =
  /^(?:den(?:y|ies|ied|ying|ials?)|doubt(?:s|ed|ing|ful)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|disprov(?:e|es|ed|ing)|debunk(?:s|ed|ing)?|false|falsely|untrue|incorrect|unlikely|impossible|improbable|implausible|unproven|myth|hoax|bestrit(?:t|ten)|bestreitet|bestreiten|dementiert(?:e|en)?|falsch|unwahr|отрицает|отрицал|опроверг)$/u;
/** They do only where somebody says or thinks the clause: "wrong to say that"; "wrong that" finds fault with a fact. */
const judging =
  /^(?:wrong|wrongly|mistake|mistaken|error|absurd|nonsense|misleading|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|few|little|rarely|seldom|stopped)$/u;
/** "Beyond doubt": with a word of doubt it makes sure. */
const undoubting = new Set(["beyond", "without"]);

/**
 * Words for holding something true, without its being so. "Did not know that" and "was not told that" take it for true
 * (Kiparsky and Kiparsky 1970, "Fact").
 */
const holding =
  /^(?:true|truth|case|sa(?:y|ys|id|ying)|th(?:ink|inks|ought|inking)|believ(?:e|es|ed|ing)|beliefs?|claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing|ations?)|assert(?:s|ed|ing|ions?)?|accusations?|suggest(?:s|ed|ing|ions?)?|reports?|reported|rumou?rs?|argu(?:e|es|ed|ing|ments?)|expect(?:s|ed|ing|ations?)?|mean(?:s|t|ing)?|impl(?:y|ies|ied|ying)|assum(?:e|es|ed|ing)|suppos(?:e|es|ed|ing)|suspect(?:s|ed)?|pretend(?:s|ed|ing)?|prov(?:e|es|ed|en|ing)|proof|evidence|signs?|show(?:s|n|ed|ing)?|indicat(?:e|es|ed|ing|ions?)|confirm(?:s|ed|ing|ation)?|conclu(?:de|des|ded|ding|sions?)|f(?:ind|inds|ound)|establish(?:es|ed)?|guarantee(?:s|d)?|promis(?:e|es|ed|ing)|agree(?:s|d|ing)?|accept(?:s|ed|ing)?|admit(?:s|ted|ting)?|concede(?:s|d)?|certain|certainty|sure|clear|likely|convinced|chance|reason|glaub(?:e|en|t|te|ten)|sag(?:e|en|t|te|ten)|wahr|beweise?|hinweise?)$/u;

/** Words that a clause may have before it: "denied on Friday in a letter that". */
const thatReach = 8;
/** Words between a verb without "that" and the quote: "denied she [had paid]". */
const bareReach = 3;
const holderReach = 5;

const aFew = (passage: Passage, at: number): boolean =>
  /^(?:few|little)$/.test(lowerAt(passage.words, at)) && lowerAt(passage.words, at - 1) === "a";

/** "No doubt", "little doubt", "never doubted". */
const isSure = ({ words }: Passage, at: number): boolean => {
  const pair = [lowerAt(words, at - 1), lowerAt(words, at)].join(" ");
  return (
    surePair.test(pair) || surePair.test([lowerAt(words, at), lowerAt(words, at + 1)].join(" "))
  );
};
const surePair = /^(?:no|little|hardly|never|not|without|beyond) (?:any )?doubt/;

const deniersOf = perPassage(
  (passage): ReadonlySet<number> => new Set(readDenials(passage).map(({ at }) => at)),
);

/** The word among some that calls false what follows it; undefined where two cancel out ("no doubt that") or none does. */
function falseAmong(passage: Passage, indexes: readonly number[]): number | undefined {
  const lowers = indexes.map((at) => lowerAt(passage.words, at));
  const isHeld = lowers.some((lower) => holding.test(lower));
  const found = indexes.filter((at) => {
    const lower = lowerAt(passage.words, at);
    if (aFew(passage, at) || isSure(passage, at)) return false;
    return refuting.test(lower) || undoubting.has(lower) || isHeldFalse(passage, at, isHeld);
  });
  const isOdd = found.length % 2 === 1;
  return isOdd && !undoubting.has(lowerAt(passage.words, found[0] ?? -1)) ? found[0] : undefined;
}

const isHeldFalse = (passage: Passage, at: number, isHeld: boolean): boolean =>
  isHeld && (judging.test(lowerAt(passage.words, at)) || deniersOf(passage).has(at));

function beforeThat(cut: Cut, lead: readonly number[]): number | undefined {
  const { whole } = cut;
  const that = lead.findIndex((at) => complementizers.has(lowerAt(whole.words, at)));
  if (that === -1) return undefined;
  const found = falseAmong(whole, lead.slice(that + 1, that + 1 + thatReach));
  return found ?? falseAfter(cut);
}

const tailReach = 5;

/** "Rumours that [the bank had failed] were false." */
function falseAfter(cut: Cut): number | undefined {
  const { words } = cut.whole;
  const tail = tailOf(cut).slice(0, tailReach);
  const first = lowerAt(words, tail[0] ?? -1);
  if (!/^(?:is|are|was|were|has|have|had|proved|turned)$/.test(first)) return undefined;
  if (/[,;:]/.test(gapAt(words, tail[0] ?? -1))) return undefined;
  const denied = tail.filter((at) => deniersOf(cut.whole).has(at));
  const refuted = tail.filter((at) =>
    /^(?:false|untrue|incorrect|wrong|baseless|unfounded|groundless|denied|rejected|dismissed|refuted|nonsense)$/.test(
      lowerAt(words, at),
    ),
  );
  const held = tail.some((at) => /^(?:true|correct|confirmed|proven)$/.test(lowerAt(words, at)));
  if (refuted.length > 0) return denied.length === 0 ? refuted[0] : undefined;
  return held ? denied[0] : undefined;
}

/** "Denied [she had …]", "nobody believes [the bank …]": without a "that". */
function beforeBare({ whole }: Cut, lead: readonly number[]): number | undefined {
  const near = lead.slice(0, bareReach);
  const verb = near.findIndex((at) => {
    const lower = lowerAt(whole.words, at);
    return holding.test(lower) || /^(?:den(?:y|ies|ied)|doubt(?:s|ed)?)$/.test(lower);
  });
  return verb === -1 ? undefined : falseAmong(whole, lead.slice(verb, verb + 1 + holderReach));
}

/** Index of the word of its sentence that calls the quote false. */
export function toldAsFalse(cut: Cut): number | undefined {
  const lead = leadOf(cut);
  if (lead.length === 0) return undefined;
  return beforeThat(cut, lead) ?? beforeBare(cut, lead);
}

/** Does the passage call anything false, in whatever way? Then it may tell the denial, too. */
export const tellsOfFalse = perPassage(({ words }): boolean =>
  words.some(
    ({ lower }) =>
      refuting.test(lower) || judging.test(lower) || /^(?:rumou?r|alleg|accus|claim)/.test(lower),
  ),
);
