/** What stands before a figure and bounds it, as phrases: what they say of its value is read by the checks. */
const phrases =
  "at least|at most|more than|less than|fewer than|up to|as many as|some|about|around|nearly|almost|roughly|only|just|over|under";

/** For a regular expression, with its group. */
export const anyBound = `(?:${phrases})`;

/** The words of the phrases, one by one: "killed at least 12". */
export const boundWords: ReadonlySet<string> = new Set(phrases.split(/[| ]/));
