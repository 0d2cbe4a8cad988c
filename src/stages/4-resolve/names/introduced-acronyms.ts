/** Short forms that a text introduces itself: "Collective Security Treaty Organization (CSTO)". */

export type Introduced = Readonly<{ long: string; short: string }>;

const introduction =
  /((?:[\p{Lu}\p{N}][\p{L}\p{M}\p{N}’'&-]*(?:\s(?:of|for|the|and|on|in|de|des|du|la|der|für|und)){0,2}\s){1,9})\((\p{Lu}[\p{Lu}\p{N}.&-]{1,9})\)/gu;

/** The shortest run of the words before the bracket whose initials hold all letters of the acronym, in order. */
function longForm(words: readonly string[], short: string): string | undefined {
  const letters = short.replaceAll(/[^\p{Lu}]/gu, "").toLowerCase();
  for (let from = words.length - 2; from >= 0; from--) {
    const run = words.slice(from);
    if (!/^\p{Lu}/u.test(run[0] ?? "") || run[0]?.[0]?.toLowerCase() !== letters[0]) continue;
    const initials = run.flatMap((word) =>
      word.split("-").map((part) => part[0]?.toLowerCase() ?? ""),
    );
    let at = 0;
    for (const initial of initials) if (initial === letters[at]) at += 1;
    if (at === letters.length) return run.join(" ");
  }
  return undefined;
}

/** All pairs of a text, in order. A bracket whose letters do not fit the words before it introduces nothing. */
export function introducedAcronyms(text: string): readonly Introduced[] {
  return [...text.matchAll(introduction)].flatMap(([, before = "", short = ""]) => {
    const long = longForm(before.trim().split(/\s+/u), short);
    return long === undefined ? [] : [{ long, short }];
  });
}
