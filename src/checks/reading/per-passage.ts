/** What is read of a passage is read once, however many statements are held against it. */
import type { Passage } from "./read-input.ts";

/** The same reading, remembered with the passage and forgotten with it. @param read - Must be pure. */
export function perPassage<Read>(read: (passage: Passage) => Read): (passage: Passage) => Read {
  const known = new WeakMap<Passage, { read: Read }>();
  return (passage) => {
    const found = known.get(passage) ?? { read: read(passage) };
    known.set(passage, found);
    return found.read;
  };
}
