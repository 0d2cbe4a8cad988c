/** What was made of the last keys is kept, so that what is asked for again and again is made once. */

/** Keys in a generation. Two are kept, so that what is in use stays. */
const generationMax = 128;

/** The same function, remembered for the last keys. @param make - Must be pure. */
export function remember<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  // Not a WeakMap: its entries cost the collector more than most readings cost us.
  let young = new Map<Key, { made: Made }>();
  let old: ReadonlyMap<Key, { made: Made }> = young;
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known.made;
    const found = old.get(key) ?? { made: make(key) };
    if (young.size >= generationMax) {
      old = young;
      young = new Map();
    }
    young.set(key, found);
    return found.made;
  };
}
