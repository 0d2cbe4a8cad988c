/** A small sample of a text's word triples, by which copies are found without comparing every pair. */

/** One hash in eight is kept: a text of 100 words has about a dozen, enough to be met by its copy. */
const keptOneIn = 8;
/** A short text may by chance have hardly a triple that is kept; its smallest ones are added, or its copy is missed. */
const keptMin = 4;

/**
 * Hashes of three words in a row, those divisible by eight, sorted and each once. Because the choice
 * depends on the hash alone, shared triples are kept on both sides, also when a short text stands
 * within a long one (FracMinHash: Irber et al., 2022). Equal texts of four triples or more always share four.
 */
export function sketchOf(text: string): Uint32Array {
  const kept = triplesOf(text, keptOneIn);
  if (kept.size < keptMin) {
    const all = Uint32Array.from(triplesOf(text, 1)).toSorted();
    for (const triple of all) if (kept.size < keptMin) kept.add(triple);
  }
  return Uint32Array.from(kept).toSorted();
}

/** The hashes that `oneIn` divides. */
function triplesOf(text: string, oneIn: number): Set<number> {
  const kept = new Set<number>();
  let word = fnvBasis;
  let length = 0;
  let before = 0;
  let beforeThat = 0;
  let words = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? text.charCodeAt(index) : 32;
    const letter = letterOf(code);
    if (letter !== 0) {
      word = Math.imul(word ^ letter, fnvPrime);
      length += 1;
      continue;
    }
    if (length === 0) continue;
    words += 1;
    const triple = mix(Math.imul(beforeThat, 31) ^ Math.imul(before, 17) ^ word);
    if (words >= 3 && triple % oneIn === 0) kept.add(triple);
    beforeThat = before;
    before = word;
    word = fnvBasis;
    length = 0;
  }
  return kept;
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
const fnvBasis = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** Finalizer of MurmurHash3, so that the lowest bits depend on every word. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The code unit in lower case (ASCII only), or 0 for what parts words. A copy keeps its case elsewhere. */
function letterOf(code: number): number {
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
