/** A quote whose own sentence leaves open whether it is so: "if […]", "[…] unless it rains", "fears that […]". */
import type { CheckInput } from "../check.ts";
import {
  type Cut,
  complementizers,
  leadOf,
  readCuts,
  retells,
  tailOf,
} from "../reading/cut-quotes.ts";
import type { Passage } from "../reading/read-input.ts";
import { gapAt, lowerAt } from "../reading/read-words.ts";

const conditions = new Set("if unless whether lest provided wenn falls ob sofern если".split(" "));
const opening =
  /^(?:hop(?:e|es|ed|ing)|fear(?:s|ed|ing)?|wish(?:es|ed|ing)?|demand(?:s|ed|ing)?|recommend(?:s|ed|ing|ations?)?|propos(?:e|es|ed|ing|als?)|possib(?:le|ility)|probable|probability|chances?|risks?|likelihood|danger|theory|hypothesis|speculat(?:e|es|ed|ing|ion)|rumou?rs?|rumou?red|pretend(?:s|ed|ing)?|dream(?:s|ed|t|ing)?|imagin(?:e|es|ed|ing))$/;
/** Words that make a statement as open as such a quote, or tell whose hope or fear it is. */
const softening =
  /^(?:if|unless|whether|provided|depend(?:s|ed|ing|ent)?|condition(?:s|al|ally)?|may|might|could|would|should|perhaps|possibly|likely|unlikely|wenn|falls|ob|könnte|würde|если|question(?:s|ed)?|ask(?:s|ed|ing)?|otherwise)$/u;

/** "Even if" and "as if" make nothing a condition. */
const uncondition = new Set(["even", "as"]);

const isCondition = ({ words }: Passage, at: number): boolean =>
  conditions.has(lowerAt(words, at)) && !uncondition.has(lowerAt(words, at - 1));

/** Words between the quote's end and the "if" at most: "[Taxes will fall] next year if". */
const tailReach = 4;

function conditionAfter(cut: Cut): number | undefined {
  const { whole } = cut;
  for (const at of tailOf(cut).slice(0, 1 + tailReach)) {
    if (/[.;:—]/u.test(gapAt(whole.words, at))) return undefined;
    // "He asked […] whether": a question about another thing.
    if (isCondition(whole, at)) return lowerAt(whole.words, at) === "whether" ? undefined : at;
    if (/,/.test(gapAt(whole.words, at))) return undefined;
  }
  return undefined;
}

/** Words that stand between such a verb and its "that": "fears in the ministry that". */
const openReach = 4;

/** Index of the word of its sentence that leaves the quote open. */
function toldAsOpen(cut: Cut): number | undefined {
  const { whole } = cut;
  const lead = leadOf(cut);
  const condition = lead.find((at) => isCondition(whole, at));
  if (condition !== undefined) return condition;
  const that = lead.findIndex((at) => complementizers.has(lowerAt(whole.words, at)));
  const before = that === -1 ? [] : lead.slice(that + 1, that + 1 + openReach);
  return before.find((at) => opening.test(lowerAt(whole.words, at))) ?? conditionAfter(cut);
}

/** The word that leaves open, outside the quote, what the statement tells as a fact. */
export function findOpenAround(
  input: CheckInput,
  statement: Passage,
  quotes: readonly Passage[],
): string | undefined {
  const cuts = readCuts(input);
  if (cuts.length === 0) return undefined;
  if (statement.words.some(({ lower }) => softening.test(lower) || opening.test(lower)))
    return undefined;
  for (const cut of cuts) {
    if (!retells(statement, cut.quote)) continue;
    const at = toldAsOpen(cut);
    if (at === undefined) continue;
    // What another quote tells without a condition may be told.
    if (quotes.some((quote) => quote.text !== cut.quote.text && retells(statement, quote)))
      continue;
    return cut.whole.words[at]?.text;
  }
  return undefined;
}
