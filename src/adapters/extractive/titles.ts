/** Words for offices and callings. In a name they stand before it and are no part of it. */

const offices =
  `president minister premier chancellor senator governor mayor secretary secretary-general ambassador commissioner
   chairman chairwoman chairperson chair ceo director spokesman spokeswoman spokesperson commentator correspondent
   columnist analyst editor economist professor dr mr mrs ms sir lord lady king queen prince princess pope patriarch
   sheikh emir ayatollah colonel captain admiral gen lieutenant commander congressman congresswoman representative
   deputy lawmaker leader judge prosecutor fellow researcher strategist envoy diplomat official`.split(
    /\s+/u,
  );

const officeSet: ReadonlySet<string> = new Set(offices);

/** True for the word of an office, in any case, with or without its abbreviation's dot. */
export function isTitle(word: string): boolean {
  return officeSet.has(word.toLowerCase().replace(/\.$/u, ""));
}

/** People and bodies that speak without a name of their own ("a senior official", "the ministry", "reports"). */
export const speakingNoun =
  /^(?:officials?|spokes(?:man|woman|person|people)|analysts?|experts?|observers?|critics?|sources?|reports?|residents?|witness(?:es)?|researchers?|economists?|scientists?|investigators?|prosecutors?|lawyers?|diplomats?|ministers?|president|leaders?|lawmakers?|authorities|ministry|government|police|company|agency|army|military|court|media|newspaper|study|survey|statement|report|commentators?|traders?|investors?|others|some|many)$/iu;
