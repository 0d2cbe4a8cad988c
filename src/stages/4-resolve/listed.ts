/** A list in a sentence. */

export const shownMax = 5;

/** "a, b and c"; a list of more than `shownMax` is cut, and says so. */
export function listed(names: readonly string[]): string {
  const shown =
    names.length > shownMax
      ? [...names.slice(0, shownMax), `${names.length - shownMax} more`]
      : names;
  return shown.length < 2
    ? shown.join("")
    : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}
