/** The address of an edition, as every route of one begins, and the edition that is meant by it. */
import type { OpenedEdition } from "../../../ports/review-desk.ts";
import type { DeskContext } from "../desk-options.ts";
import type { Shelf } from "../shelf.ts";

export const base = "/e/:brief/:edition";

/** @returns A function that throws {@link Refused} 404 where there is no such edition. */
export function openerOf(shelf: Shelf): (context: DeskContext) => Promise<OpenedEdition> {
  return ({ req }) => shelf.open(req.param("brief") ?? "", req.param("edition") ?? "");
}
