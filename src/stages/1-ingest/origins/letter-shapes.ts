/** Letters as a scanner sees them: what looks alike is one letter. */

/** The code unit in lower case (ASCII only), or 0 for what parts words. A copy keeps its case elsewhere. */
export function letterOf(code: number): number {
  if (code < 0xc0) return asciiLetters[code] ?? 0;
  const isGeneralPunctuation = code >= 0x2000 && code <= 0x206f;
  const isWidePunctuation =
    (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff0f);
  return isGeneralPunctuation || isWidePunctuation ? 0 : code;
}

/** By code unit below 0xC0: the letter or digit in lower case, or 0. */
const asciiLetters = Uint8Array.from({ length: 0xc0 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : 0;
});

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Rows of letters and figures that are commonly taken for each other: "l00ked" is "looked". */
const rows = ["li1", "oa0", "ce", "hbn", "tf", "uv", "s5"];

const shapes = Uint8Array.from({ length: 128 }, (_, code) => code);
for (const row of rows) {
  for (const letter of row) shapes[letter.charCodeAt(0)] = row.charCodeAt(0);
}

/** The first letter of its row, for a letter in lower case. */
export function shapeOf(letter: number): number {
  return letter < 128 ? (shapes[letter] ?? letter) : letter;
}

/** Two that are taken for one: "rn" for "m", "ii" for "n" and "li" for "h", "vv" for "w". */
const pairs: ReadonlyMap<number, number> = new Map(
  ["rnm", "iin", "vvw"].map((three) => {
    const [one = 0, other = 0, both = 0] = Array.from(three, (letter) =>
      shapeOf(letter.charCodeAt(0)),
    );
    return [(one << 8) | other, both];
  }),
);
/** Whether a shape ends a pair: most do not, and need not be looked up. */
const endsPair = Uint8Array.from({ length: 128 }, (_, shape) =>
  pairs.keys().some((pair) => (pair & 0xff) === shape) ? 1 : 0,
);

/** The shape that two shapes are taken for, or 0. */
export function pairOf(one: number, other: number): number {
  return one < 128 && endsPair[other] === 1 ? (pairs.get((one << 8) | other) ?? 0) : 0;
}
