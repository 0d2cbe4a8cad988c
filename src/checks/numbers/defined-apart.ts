/** Tables of words that define what is told: two texts are apart where both speak of a row and share none of its concepts. */

/** Rival concepts, each with the forms of its words in lower case. A word of two concepts rivals neither. */
export type DefinitionRow = Readonly<Record<string, string>>;

export type Definition = Readonly<{ row: number; concept: string }>;

/** Concepts of a text by row; only rows that it speaks of. */
export type Defined = ReadonlyMap<number, ReadonlySet<string>>;

/** Finds the rows and concepts of a word. A word of two rows ("fired") stands in both. */
export function indexRows(
  rows: readonly DefinitionRow[],
): ReadonlyMap<string, readonly Definition[]> {
  const entries = rows.flatMap((concepts, row) =>
    Object.entries(concepts).flatMap(([concept, forms]) =>
      forms.split(" ").map((form): [string, Definition] => [form, { row, concept }]),
    ),
  );
  const byWord = Map.groupBy(entries, ([word]) => word);
  return new Map(
    [...byWord].map(([word, found]) => [word, found.map(([, definition]) => definition)]),
  );
}

/** @param words - Lower-case words. */
export function definedIn(
  words: readonly string[],
  table: ReadonlyMap<string, readonly Definition[]>,
): Defined {
  const found = new Map<number, Set<string>>();
  for (const word of words) {
    for (const { row, concept } of table.get(word) ?? [])
      found.set(row, (found.get(row) ?? new Set()).add(concept));
  }
  return found;
}

/** True where both speak of a row and share none of its concepts. */
export function areApart(one: Defined, other: Defined): boolean {
  return [...one].some(([row, concepts]) => other.get(row)?.isDisjointFrom(concepts) === true);
}

/** True where both speak of a row and share one of its concepts. */
export function areAlike(one: Defined, other: Defined): boolean {
  return [...one].some(([row, concepts]) => other.get(row)?.isDisjointFrom(concepts) === false);
}
