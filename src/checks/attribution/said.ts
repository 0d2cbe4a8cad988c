/** Whose the words are, as far as a text tells. `other`: somebody else's. `unknown`: it does not say. */
export type Said = "speaker" | "other" | "unknown";
