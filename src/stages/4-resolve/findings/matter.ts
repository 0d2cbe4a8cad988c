/** What a statement tells, without the words that only say whose it is. */

/** "Governor Tan said that …", "…, officials said on Sunday." */
const attributions = [
  /^(?:[^,;:“"]{1,80}?|[^,;:“"]{1,50}, [^,;:“"]{1,40}, )\b(?:said|says|told [^,;:]{1,30}?|added|reported|estimated|claimed|confirmed)\s(?:on \p{Lu}\p{Ll}+day\s)?(?:that\s)?/u,
  /,\s[^,“”"]{1,80}\b(?:said|says|told|added|reported|ruled|estimated|claimed|confirmed)\b[^,“”"]*$/u,
  /^[Aa]ccording to [^,“”"]{1,80},\s/u,
  /,?\saccording to [^,“”"]{1,80}$/u,
  // "Insurer Havel put the damage at …": who puts it so is no part of the damage.
  /^[^,;:“"]{1,60}?\b(?:put|puts|placed|pegged)\s(?=(?:the|its|their|his|her)\s[^,]{1,60}?\sat\b)/u,
];

export type Stretch = Readonly<{ start: number; end: number }>;

export const liesIn = (inner: Stretch, outer: Stretch): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** Where a statement tells its matter: the text without "officials said". */
export function matterOf(text: string): Stretch {
  const found = attributions
    .map((pattern) => pattern.exec(text))
    .filter((match) => match !== null)
    .map(({ index, 0: { length } }) => ({ index, length }));
  const heads = found.filter(({ index }) => index === 0).map(({ length }) => length);
  const tails = found.filter(({ index }) => index > 0).map(({ index }) => index);
  return { start: Math.max(0, ...heads), end: Math.min(text.length, ...tails) };
}
