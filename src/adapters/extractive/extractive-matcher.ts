/** Stage 4 without a model: only what the letters show. */
import type { Claim } from "../../domain/claim.ts";
import type { ClaimPair, Matcher, Relation } from "../../ports/analyst.ts";
import { speakersAgree } from "./speaker-agreement.ts";
import { isFigure, isTelling } from "./telling-words.ts";
import { wordDifferences, type WordDifferences } from "./word-differences.ts";

export const extractiveMatcher: Matcher = {
  /** Left to the rules of stage 4. */
  async separate() {
    return undefined;
  },
  async relate(pairs) {
    return pairs.map(relate);
  },
};

/** Share of the longer wording that must be common. Tuned to let through a changed article or comma, and no more. */
const sameShare = 0.9;
const rivalShare = 0.7;
/** A shorter wording within a longer one says the same only if it is itself a whole statement. */
const containedWordsMin = 8;

function relate({ one, other, sameEpisode }: ClaimPair): Relation {
  if (!sameEpisode || !speakersAgree(one.speaker, other.speaker)) return "different";
  const differences = wordDifferences(one.statement, other.statement);
  if (isSame(one, other, differences)) return "same";
  return isRival(one, other, differences) ? "rival" : "different";
}

function isSame(one: Claim, other: Claim, differences: WordDifferences): boolean {
  if (one.stance !== other.stance) return false;
  const { common, added, removed, lengths } = differences;
  const all = [...added, ...removed, ...wordDifferences(other.statement, one.statement).added];
  if (all.some(isTelling)) return false;
  if (common >= sameShare * Math.max(...lengths)) return true;
  return common === Math.min(...lengths) && common >= containedWordsMin && removed.length === 0;
}

/** The same sentence but for one figure each, of the same unit and the same time: both cannot hold. */
function isRival(one: Claim, other: Claim, { common, lengths }: WordDifferences): boolean {
  if (common < rivalShare * Math.max(...lengths)) return false;
  if (one.time.kind === "stated" && JSON.stringify(one.time) !== JSON.stringify(other.time))
    return false;
  const here = wordDifferences(one.statement, other.statement).added.filter(isTelling);
  const there = wordDifferences(other.statement, one.statement).added.filter(isTelling);
  const [left, right] = [here[0], there[0]];
  if (left === undefined || right === undefined || here.length + there.length !== 2) return false;
  return isFigure(left) && isFigure(right) && unitOf(left) === unitOf(right);
}

function unitOf({ text, next }: WordDifferences["added"][number]): string {
  return text.replace(/[\d.,]+/gu, "#") + (text.endsWith("%") ? "" : ` ${next}`);
}
