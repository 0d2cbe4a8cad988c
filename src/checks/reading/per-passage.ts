/** What is read of a passage is read once, however many statements are held against it. */
import type { Passage } from "./read-input.ts";

/** Passages in a generation: as many as `readPassage` keeps. Two are kept. */
const generationMax = 128;

/** The same reading, remembered as long as the last passages are. @param read - Must be pure. */
export function perPassage<Read>(read: (passage: Passage) => Read): (passage: Passage) => Read {
  // Not a WeakMap: its entries cost the collector more than most readings cost us.
  let young = new Map<Passage, { read: Read }>();
  let old: ReadonlyMap<Passage, { read: Read }> = young;
  return (passage) => {
    const known = young.get(passage);
    if (known !== undefined) return known.read;
    const found = old.get(passage) ?? { read: read(passage) };
    if (young.size >= generationMax) {
      old = young;
      young = new Map();
    }
    young.set(passage, found);
    return found.read;
  };
}
