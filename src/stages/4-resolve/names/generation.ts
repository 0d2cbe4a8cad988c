/** "Jr." and the like: they tell father and son apart, and are no surname. */
const generation = /^(?:jr|sr|junior|senior|ii|iii|iv)$/u;

/** The folded mark of generation that a name ends in; undefined if it has none. */
export function generationOf(words: readonly string[]): string | undefined {
  const last = words.at(-1) ?? "";
  return words.length > 1 && generation.test(last) ? last : undefined;
}

/** A name's folded words without that mark, so that its surname stands last. */
export function withoutGeneration(words: readonly string[]): readonly string[] {
  return generationOf(words) === undefined ? words : words.slice(0, -1);
}
