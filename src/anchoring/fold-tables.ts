/** What typography may change without changing a word: tables by UTF-16 code unit. */

/** How the fold treats a code unit. `plain` ones become one unit, by the tables below. */
export const foldClasses = {
  plain: 0,
  space: 1,
  quoteMark: 2,
  hyphen: 3,
  dash: 4,
  drop: 5,
  expand: 6,
  stress: 7,
} as const;

const space = " \t\n\r\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";
const quoteMark =
  "'\"`\u00b4\u00ab\u00bb\u2018-\u201f\u2032-\u2037\u2039\u203a\u300c-\u300f\uff02\uff07";
const hyphen = "\\-\u2010\u2011\uff0d\ufe63";
const dash = "\u2012-\u2015\u2212\u2e3a\u2e3b\ufe58";
/** Where they do not compose with their letter: over Cyrillic they help to read (за́мок), elsewhere they spell. */
const stress = "\u0300\u0301";
const drop = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff";

/** One sign that stands for several. Fractions and raised figures are left out: folding them would change a number. */
export const expansions: ReadonlyMap<number, string> = new Map(
  Object.entries({
    "…": "...",
    "‥": "..",
    ﬀ: "ff",
    ﬁ: "fi",
    ﬂ: "fl",
    ﬃ: "ffi",
    ﬄ: "ffl",
    ﬅ: "st",
    ﬆ: "st",
    ĳ: "ij",
    Ĳ: "IJ",
    "№": "No.",
  }).map(([sign, several]) => [sign.charCodeAt(0), several]),
);

/** Letters that are written as several where they are missing (ß in capitals, in Switzerland, in ASCII): alike, not the same. */
export const letterExpansions: ReadonlyMap<number, string> = new Map(
  Object.entries({ ß: "ss", ẞ: "ss", æ: "ae", Æ: "ae", œ: "oe", Œ: "oe", þ: "th", Þ: "th" }).map(
    ([sign, several]) => [sign.charCodeAt(0), several],
  ),
);

/** Latin letters whose stroke or missing dot Unicode does not count among the accents. */
const strokeless: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  ŧ: "t",
  ı: "i",
};

/** Where letters with case or accents are; outside of it every unit stands for itself. */
const letterRanges = [
  [0x41, 0x58f],
  [0x1e00, 0x1fff],
] as const;

export const foldClassOf: Uint8Array = classify();
/** The unit with its case and accents kept; full-width forms become ASCII. */
export const strictUnitOf: Uint16Array = mapUnits((sign) => sign);
/** The unit in small letters without accents, to search by. */
export const keyUnitOf: Uint16Array = mapUnits(plainLetter);

function classify(): Uint8Array {
  const classes = new Uint8Array(65_536);
  const set = (signs: string, name: keyof typeof foldClasses): void => {
    const pattern = new RegExp(`[${signs}]`);
    for (let unit = 0; unit < 65_536; unit = unit === 0x4000 ? 0xf900 : unit + 1) {
      if (pattern.test(String.fromCharCode(unit))) classes[unit] = foldClasses[name];
    }
  };
  set(space, "space");
  set(quoteMark, "quoteMark");
  set(hyphen, "hyphen");
  set(dash, "dash");
  set(drop, "drop");
  set(stress, "stress");
  for (const unit of expansions.keys()) classes[unit] = foldClasses.expand;
  for (const unit of letterExpansions.keys()) classes[unit] = foldClasses.expand;
  return classes;
}

function mapUnits(map: (sign: string) => string): Uint16Array {
  const units = new Uint16Array(65_536);
  for (let unit = 0; unit < 65_536; unit += 1) units[unit] = unit;
  for (const [from, to] of letterRanges) {
    for (let unit = from; unit <= to; unit += 1) {
      const mapped = map(String.fromCharCode(unit));
      if (mapped.length === 1) units[unit] = mapped.charCodeAt(0);
    }
  }
  // Full-width ASCII, as East Asian type sets it.
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) units[unit] = units[unit - 0xfee0] ?? unit;
  return units;
}

/** Accents are stripped from Latin and Greek only: й is not и. The one Cyrillic exception is ё, written е in most print. */
function plainLetter(sign: string): string {
  const small = sign.toLowerCase();
  if (small === "ё") return "е";
  const bare = strokeless[small];
  if (bare !== undefined) return bare;
  return /[\p{Script=Latin}\p{Script=Greek}]/u.test(small)
    ? small.normalize("NFD").replace(/\p{M}/gu, "")
    : small;
}
