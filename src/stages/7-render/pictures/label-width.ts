/** How much room a label takes, as far as that can be known without its font. */

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Wide letters of East Asia fill a square, and so do the widest of ours. */
const square =
  /[MWmw@%—…\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303F\uFF00-\uFFEF]/u;

/** In heights of the letters (em); of bold letters of the fonts of the brief, rounded up. */
function emOf(letter: string): number {
  if (square.test(letter)) return 1;
  return /^\p{Lu}/u.test(letter) ? 0.78 : 0.6;
}

/** The label on one line, ended by an ellipsis where it would be wider than `emMax` heights of its letters. */
export function fitLabel(label: string, emMax: number): string {
  const line = label.replaceAll(/\s+/gu, " ").trim();
  let [width, kept] = [0, ""];
  for (const { segment } of segmenter.segment(line)) {
    width += emOf(segment);
    // Room for the ellipsis, which is as wide as a wide letter, is kept until it is known that none is needed.
    if (width <= emMax - 1) kept += segment;
    if (width > emMax) return `${kept.trimEnd()}…`;
  }
  return line;
}
