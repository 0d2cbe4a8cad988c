/** Nouns that name what a verb does: "construction" is what is built. */
import { readVerbRows } from "../reading/verb-rows.ts";

/** Verbs whose noun has another root, with those nouns. The rest are known by their first letters. */
const rows = `
build | construction building
buy | purchase acquisition takeover
sell | sale
own | ownership possession
run | operation management
choose | choice selection
fund finance | funding financing
lead | leadership
try | trial
free | liberation release
defend | defence defense
die | death
lose | loss
grow | growth
pay | payment
give | gift donation
fly | flight
arrive | arrival
succeed | success succession
receive | receipt
use | use usage
make | production manufacture
explore | exploration
invade | invasion
seize | seizure capture
marry | marriage
enter join | accession entry membership
leave quit | departure withdrawal exit`;

const nouns: ReadonlyMap<string, ReadonlySet<string>> = readVerbRows(rows);

/** Letters that a verb and its noun share: "approve" and "approval", "deliver" and "delivery". */
const rootChars = 5;

/** Does a noun name what a verb does? Both as stems. */
export function isActionNounOf(noun: string, verb: string): boolean {
  if (nouns.get(verb)?.has(noun) === true) return true;
  if (verb.length < rootChars - 1 || noun.length < rootChars) return false;
  return noun.startsWith(verb.slice(0, Math.max(rootChars - 1, verb.length - 1)));
}
