/** Who leaves has entered, and what is resumed had been begun: what a verb takes for granted, a quote may deny. */
import { type Denial, readDenials } from "./read-denials.ts";
import { isDenied } from "../reading/is-denied.ts";
import { isPastForm } from "../reading/past-forms.ts";
import { isContentWord, sentenceStems } from "../reading/is-content.ts";
import type { Passage } from "../reading/read-input.ts";
import { lowerAt } from "../reading/read-words.ts";
import { readVerbRows } from "../reading/verb-rows.ts";

/** Verbs, and what each of them takes for granted. After Levinson, Pragmatics (1983), chapter 4: change of state. */
const rows = `
leave quit exit withdraw rejoin | join enter participate accede belong member partake take
resume restart halt suspend stop cease interrupt | begin start launch commence
repeal revoke rescind lift | adopt impose introduce pass enact
scrap cancel cancelled abandon | plan schedule announce
divorce | marry
retract recant | say claim allege state
dismiss sack fire oust | appoint hire elect employ
extradite release free | arrest detain jail imprison
recapture reconquer retake | lose`;

const granted: ReadonlyMap<string, ReadonlySet<string>> = readVerbRows(rows);

/** Names and other content words that the two sentences must share, so that they speak of the same. */
const sharedMin = 2;

const isTold = ({ words }: Passage, at: number): boolean =>
  isPastForm(lowerAt(words, at)) || lowerAt(words, at).endsWith("s");

/** Does the denial of the quote deny what the verb at an index takes for granted? */
function deniesGranted(
  statement: Passage,
  at: number,
  quote: Passage,
  { scope, isPlain }: Denial,
): boolean {
  const verb = statement.stems[at] ?? "";
  const denied = quote.stems[scope[0] ?? -1] ?? "";
  // A quote that has the verb itself may tell what came later.
  return isPlain && granted.get(verb)?.has(denied) === true && !quote.forms.has(verb);
}

function isSameTold(statement: Passage, at: number, quote: Passage, denial: number): boolean {
  const own = sentenceStems(statement, at, isContentWord);
  let shared = 0;
  for (const each of sentenceStems(quote, denial, isContentWord)) if (own.has(each)) shared += 1;
  return shared >= sharedMin;
}

/** The verb of the statement that takes for granted what a quote denies. */
export function findUngranted(statement: Passage, quotes: readonly Passage[]): string | undefined {
  for (const [at, each] of statement.stems.entries()) {
    if (!granted.has(each) || !isTold(statement, at) || isDenied(statement, at)) continue;
    const isDeniedBefore = quotes.some((quote) =>
      readDenials(quote).some(
        (denial) =>
          deniesGranted(statement, at, quote, denial) &&
          isSameTold(statement, at, quote, denial.at),
      ),
    );
    if (isDeniedBefore) return statement.words[at]?.text;
  }
  return undefined;
}
