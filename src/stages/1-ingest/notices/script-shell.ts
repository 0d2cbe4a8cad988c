/** A page that has words only for a browser that runs its scripts. */

/** Looked at no further than this, in code units: such pages are short before their scripts. */
const charsMax = 200_000;
const noscriptsMax = 5;
const wordsCharsMax = 2_000;

/** What a page shows where no script runs. Readers leave it out, since most browsers do. */
export function noscriptWords(page: string): readonly string[] {
  const said: string[] = [];
  const lower = page.slice(0, charsMax).toLowerCase();
  for (let at = 0; said.length < noscriptsMax;) {
    const open = lower.indexOf("<noscript", at);
    const start = open === -1 ? -1 : lower.indexOf(">", open) + 1;
    const end = start <= 0 ? -1 : lower.indexOf("</noscript", start);
    if (end === -1) break;
    const words = page
      .slice(start, Math.min(end, start + wordsCharsMax))
      .replaceAll(/<[^>]*>/gu, " ")
      .replaceAll(/\s+/gu, " ")
      .trim();
    if (words !== "") said.push(words);
    at = end;
  }
  return said;
}

export function runsScripts(page: string): boolean {
  return /<script\b/iu.test(page.slice(0, charsMax));
}
