/** Words that open a clause, by what they do. Each reader takes the groups that end a clause for its own question. */

export const joiners: readonly string[] = ["and", "but", "or"];

/** Set one clause against another. */
export const contrasts: readonly string[] = ["while", "whereas", "although", "though"];

/** Hang a clause of its own verb on another. "As", "that" and "if" are more than this, and are named where they are meant. */
export const subordinators: readonly string[] = [
  ...contrasts,
  ..."after before because since when until".split(" "),
];

/** Go on with what was just named. */
export const relatives: readonly string[] = ["which", "who", "whom", "whose", "where"];
