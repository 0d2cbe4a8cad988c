import { listed } from "../../domain/count-words.ts";

export const shownMax = 5;

/** "a, b and c"; a list of more than `shownMax` is cut, and says so. */
export function listShortly(names: readonly string[]): string {
  const more = names.length - shownMax;
  return listed(more > 0 ? [...names.slice(0, shownMax), `${more} more`] : names);
}
