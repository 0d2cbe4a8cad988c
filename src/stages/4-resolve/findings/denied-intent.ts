/** One speaker, one verb, once with "not": "said he would appeal", "said his client would not appeal". */
import { stemOf } from "../episodes/article-terms.ts";
import { baseFormOf } from "./base-forms.ts";
import type { Statement } from "./statement.ts";

const helping = "would|will|did|does|do|could|can|should|must|has|have|had|was|were|is|are";
const denied = new RegExp(`\\b(${helping}) not (?:be )?(\\p{Ll}{3,})`, "gu");

/** Stands the same verb behind the same helping verb without "not"? */
const asserts = (text: string, helper: string, verb: string): boolean =>
  new RegExp(`\\b${helper} (?:be )?${verb}\\b`, "u").test(text);

/** Names of parties that the speaker may stand for. */
const proxies: ReadonlySet<string> = new Set(
  ["client", "party", "company", "government", "side", "team", "ruling", "verdict", "decision"].map(
    (word) => stemOf(baseFormOf(word)),
  ),
);

/** @returns True where the one denies the verb that the other asserts, of nothing else, and both are told by the same named speaker. */
export function deniesIntent(one: Statement, other: Statement): boolean {
  if (one.isNegated === other.isNegated) return false;
  if (one.voice !== other.voice || !one.voice.startsWith("named ")) return false;
  const [no, yes] = one.isNegated ? [one, other] : [other, one];
  const isOfVerb = [...no.claim.statement.matchAll(denied)].some(([, helper = "", verb = ""]) =>
    asserts(yes.claim.statement, helper, verb),
  );
  const apart = [...no.core.symmetricDifference(yes.core)];
  return isOfVerb && apart.every((stem) => proxies.has(stem));
}
