/** What is read of a passage is read once, however many statements are held against it. */
import type { Passage } from "./read-input.ts";
import { remember } from "./remember.ts";

/** The same reading, remembered as long as the last passages are. @param read - Must be pure. */
export const perPassage = <Read>(read: (passage: Passage) => Read): ((passage: Passage) => Read) =>
  remember(read);
