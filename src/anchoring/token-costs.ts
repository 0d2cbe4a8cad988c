/** What letters and marks cost in tokens, measured on news prose with o200k_base (gpt-tokenizer 4.0.0). */

/** Classes of UTF-16 code units. What a unit costs depends on its class and on that of the one before. */
export const unitClasses = {
  unknown: 0,
  space: 1,
  newline: 2,
  digit: 3,
  mark: 4,
  rareMark: 5,
  joiner: 6,
  letterT: 7,
  letterH: 8,
  small: 9,
  capital: 10,
  accented: 11,
} as const;

/** Classes from here on are the scripts below, in their order. */
const firstScript = 12;
/** More than there are classes, and a power of two: pairs of classes are numbers made by shifting. */
export const classBits = 5;
const classCount = 2 ** classBits;

/**
 * Hundredths of a token a code unit, by script. The rarer letters of Cyrillic and whatever was not
 * measured are set on the dear side: an overrun budget is a failed call, an unused one is nothing.
 */
const scripts: readonly (readonly [from: number, to: number, cost: number])[] = [
  [0x0370, 0x03ff, 54],
  [0x0400, 0x0452, 25],
  [0x0453, 0x052f, 75],
  [0x0530, 0x058f, 70],
  [0x0590, 0x05ff, 49],
  [0x0600, 0x08ff, 31],
  [0x0900, 0x0dff, 42],
  [0x0e00, 0x0e7f, 51],
  [0x10a0, 0x10ff, 60],
  [0x1100, 0x11ff, 100],
  [0x3000, 0x303f, 95],
  [0x3040, 0x30ff, 92],
  [0x3400, 0x9fff, 82],
  [0xac00, 0xd7a3, 85],
  [0xd800, 0xdfff, 125],
];
/** Some scripts take three bytes a letter and a token for each. */
const unknownCost = 120;

/** Hundredths of a token after another class, and after the same one. */
const markCosts: ReadonlyMap<number, Readonly<{ first: number; again: number }>> = new Map([
  // One space belongs to the word after it; a run of them is a token of its own.
  [unitClasses.space, { first: 0, again: 20 }],
  [unitClasses.newline, { first: 100, again: 0 }],
  // Three digits to a token.
  [unitClasses.digit, { first: 100, again: 30 }],
  // Neighbouring marks are often one token (`."`, `--`).
  [unitClasses.mark, { first: 105, again: 50 }],
  [unitClasses.rareMark, { first: 105, again: 105 }],
  [unitClasses.joiner, { first: 80, again: 80 }],
]);

/** Class of each code unit. */
export const classOfUnit: Uint8Array = classify();

/** Hundredths of a token for each pair of classes, in English and in other languages of Latin script. */
export const englishCosts: Uint16Array = pairCosts({
  wordStart: 103,
  capitalStart: 18,
  letter: 1,
  accent: 40,
});
export const foreignCosts: Uint16Array = pairCosts({
  wordStart: 52,
  capitalStart: 0,
  letter: 20,
  accent: 30,
});

function classify(): Uint8Array {
  const classes = new Uint8Array(65_536);
  const set = (pattern: RegExp, name: keyof typeof unitClasses): void => {
    for (let unit = 0; unit < 0x2100; unit += 1) {
      if (pattern.test(String.fromCharCode(unit))) classes[unit] = unitClasses[name];
    }
  };
  for (const [index, [from, to]] of scripts.entries()) {
    classes.fill(firstScript + index, from, to + 1);
  }
  set(/[\p{P}\p{S}\p{C}]/u, "rareMark");
  set(/[!-/:-@[-`{-~]/, "mark");
  set(/[\t\p{Zs}]/u, "space");
  set(/[\n\r]/, "newline");
  set(/[0-9]/, "digit");
  set(/['’]/, "joiner");
  set(/\p{Script=Latin}/u, "accented");
  set(/[a-z]/, "small");
  set(/[A-Z]/, "capital");
  set(/t/, "letterT");
  set(/h/, "letterH");
  return classes;
}

type Latin = Readonly<{ wordStart: number; capitalStart: number; letter: number; accent: number }>;

function pairCosts(latin: Latin): Uint16Array {
  const costs = new Uint16Array(classCount * classCount);
  for (let before = 0; before < classCount; before += 1) {
    for (let unit = 0; unit < classCount; unit += 1) {
      costs[(before << classBits) | unit] = pairCost(before, unit, latin);
    }
  }
  return costs;
}

function pairCost(before: number, unit: number, latin: Latin): number {
  if (unit >= firstScript) {
    return (scripts[unit - firstScript]?.[2] ?? unknownCost) + (before === unit ? 0 : 12);
  }
  const isAfterLetter = isLatin(before);
  if (isLatin(unit)) return letterCost(before, unit, latin, isAfterLetter);
  // `'s` is one token, and its s is counted as a word.
  if (unit === unitClasses.joiner && isAfterLetter) return 0;
  const costs = markCosts.get(unit) ?? { first: unknownCost, again: unknownCost };
  return before === unit ? costs.again : costs.first;
}

function isLatin(unit: number): boolean {
  return unit >= unitClasses.letterT && unit < firstScript;
}

function letterCost(before: number, unit: number, latin: Latin, isAfterLetter: boolean): number {
  const accent = unit === unitClasses.accented ? latin.accent : 0;
  if (!isAfterLetter) return latin.wordStart + accent;
  if (unit === unitClasses.capital) return 45;
  return accent + latin.letter + (before === unitClasses.capital ? latin.capitalStart : 0);
}
