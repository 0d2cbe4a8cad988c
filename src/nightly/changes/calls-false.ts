const words =
  /\b(?:false|falsely|untrue|unfounded|baseless|groundless|debunked|hoax|fabricated)\b(?! alarms?\b)/iu;

/** "Reports that the ship sank were false": the words are those of the report, and the sense is its denial. */
export function callsFalse(statement: string): boolean {
  return words.test(statement);
}
