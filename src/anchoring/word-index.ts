/** The words of a folded text, and where each of them stands. */

/** Words in order. `starts` and `ends` are offsets into the key; `ids` number the distinct words. */
export type WordIndex = Readonly<{
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  ids: Int32Array;
  vocabulary: ReadonlyMap<string, number>;
  /** Word numbers of word id `i` are `places[firsts[i]]` up to `places[firsts[i + 1]]`. */
  firsts: Int32Array;
  places: Int32Array;
}>;

const none = 0;
const letter = 1;
const digit = 2;
/** Signs and letters that are words by themselves: figures' units, and scripts that put no space between words. */
const alone = 3;
const apostrophe = 4;
const numberMark = 5;

const classOf = classify();

/** Hyphens, the dash of a range, and the minus sign. */
const dashes: ReadonlySet<number> = new Set([0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2212]);

/** `none` outside of the text, without a look past the table, which would slow all later ones down. */
function classAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (classOf[text.charCodeAt(at)] ?? none) : none;
}

/** A word as a run of letters and digits, with an apostrophe inside, or with a point or comma inside a number. */
export function findWords(key: string): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < key.length) {
    const kind = classAt(key, at);
    if (kind === letter || kind === digit) {
      starts.push(at);
      at = wordEnd(key, at + 1);
      ends.push(at);
    } else {
      if (kind === alone) {
        starts.push(at);
        ends.push(at + 1);
      }
      at += 1;
    }
  }
  return { starts, ends };
}

export function indexWords(key: string): WordIndex {
  const { starts, ends } = findWords(key);
  const vocabulary = new Map<string, number>();
  const ids = new Int32Array(starts.length);
  for (const [word, start] of starts.entries()) {
    const letters = key.slice(start, ends[word]);
    let id = vocabulary.get(letters);
    if (id === undefined) {
      id = vocabulary.size;
      vocabulary.set(letters, id);
    }
    ids[word] = id;
  }
  return {
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    ids,
    vocabulary,
    ...placesOf(ids, vocabulary.size),
  };
}

/** True where a word begins or ends: between two letters or digits there is no border. */
export function isWordBorder(key: string, at: number): boolean {
  const before = classAt(key, at - 1);
  const after = classAt(key, at);
  return !((before === letter || before === digit) && (after === letter || after === digit));
}

/** True if a cut here goes through a number: "4" is not a quote of "45", of "4.5" or of "1,400". */
export function cutsNumber(text: string, at: number): boolean {
  if (isDigit(text, at - 1)) {
    return isDigit(text, at) || (isNumberMark(text, at) && isDigit(text, at + 1));
  }
  return isNumberMark(text, at - 1) && isDigit(text, at) && isDigit(text, at - 2);
}

/**
 * True if a cut here parts a number from its minus sign, or a range: "4" is not a quote of "-4" or of "4-5".
 *
 * @param text - As written: folding takes the spaces from around a dash, and with them what it is.
 */
export function cutsSign(text: string, at: number): boolean {
  if (isMinus(text, at - 1)) return true;
  if (isDigit(text, at - 1)) return isDash(text, at) && isDigit(text, at + 1);
  return isDash(text, at - 1) && isDigit(text, at) && isDigit(text, at - 2);
}

/** True for the minus of a number: "−5", "-$5". A hyphen stands behind a letter, a dash before a space. The text as written. */
export function isMinus(text: string, at: number): boolean {
  if (!isDash(text, at)) return false;
  if (!isDigit(text, at + 1) && !(isMoney(text, at + 1) && isDigit(text, at + 2))) return false;
  const before = classAt(text, at - 1);
  return before === none && !isDash(text, at - 1);
}

function isDash(text: string, at: number): boolean {
  return at >= 0 && dashes.has(text.charCodeAt(at));
}

function isMoney(text: string, at: number): boolean {
  return "$€£¥".includes(text.charAt(at) || " ");
}

function isDigit(text: string, at: number): boolean {
  return classAt(text, at) === digit;
}

function isNumberMark(text: string, at: number): boolean {
  return classAt(text, at) === numberMark;
}

function wordEnd(key: string, from: number): number {
  let at = from;
  while (at < key.length && continuesWord(key, at)) at += 1;
  return at;
}

function continuesWord(key: string, at: number): boolean {
  const kind = classAt(key, at);
  if (kind === letter || kind === digit) return true;
  if (kind === numberMark) return isDigit(key, at - 1) && isDigit(key, at + 1);
  return kind === apostrophe && isLetter(key, at - 1) && isLetter(key, at + 1);
}

function isLetter(text: string, at: number): boolean {
  return classAt(text, at) === letter;
}

/** Counting sort of word numbers by word id. */
function placesOf(ids: Int32Array, distinct: number): { firsts: Int32Array; places: Int32Array } {
  const firsts = new Int32Array(distinct + 1);
  for (const id of ids) firsts[id + 1] = (firsts[id + 1] ?? 0) + 1;
  for (let id = 0; id < distinct; id += 1)
    firsts[id + 1] = (firsts[id + 1] ?? 0) + (firsts[id] ?? 0);
  const next = firsts.slice();
  const places = new Int32Array(ids.length);
  for (const [word, id] of ids.entries()) {
    const place = next[id] ?? 0;
    places[place] = word;
    next[id] = place + 1;
  }
  return { firsts, places };
}

function classify(): Uint8Array {
  const classes = new Uint8Array(65_536).fill(letter, 0xaa);
  const fill = (kind: number, ranges: readonly (readonly [number, number])[]): void => {
    for (const [from, to] of ranges) classes.fill(kind, from, to + 1);
  };
  fill(letter, [
    [0x61, 0x7a],
    [0x41, 0x5a],
  ]);
  fill(digit, [
    [0x30, 0x39],
    [0x660, 0x669],
    [0x6f0, 0x6f9],
    [0x966, 0x96f],
  ]);
  // Marks of Latin-1, general punctuation, East Asian punctuation.
  fill(none, [
    [0xab, 0xb4],
    [0xb6, 0xb9],
    [0xbb, 0xbf],
    [0xd7, 0xd7],
    [0xf7, 0xf7],
    [0x2000, 0x209f],
    [0x2190, 0x2bff],
    [0x3000, 0x3004],
    [0x3008, 0x3020],
    [0x60c, 0x60c],
    [0x61b, 0x61f],
    [0x6d4, 0x6d4],
    [0x964, 0x965],
    [0x30fb, 0x30fb],
    [0xff01, 0xff0f],
    [0xff1a, 0xff20],
  ]);
  // Thai to Myanmar, Khmer, kana, Han: no spaces between words, so each letter is looked up alone.
  fill(alone, [
    [0xe01, 0xeff],
    [0x1000, 0x109f],
    [0x1780, 0x17ff],
    [0x3041, 0x30fa],
    [0x3400, 0x9fff],
    [0xf900, 0xfaff],
    [0x20a0, 0x20cf],
    [0xa2, 0xa5],
    [0xb0, 0xb0],
    [0xb2, 0xb3],
    [0xbc, 0xbe],
  ]);
  for (const sign of "$%") classes[sign.charCodeAt(0)] = alone;
  for (const sign of ".,") classes[sign.charCodeAt(0)] = numberMark;
  classes["'".charCodeAt(0)] = apostrophe;
  return classes;
}
