/** Where a name stands in a text, and is no part of a longer word. */

/** Offsets of the name's first letters, in order. */
export function namePlaces(name: string, text: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + name.length)];
    const isWhole = !/[\p{L}\p{N}-]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
    if (isWhole) found.push(at);
  }
  return found;
}
