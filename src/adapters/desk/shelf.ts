/** Editions by what an address says. The address is only compared with the list of what is there. */
import type { SentenceKey } from "../../domain/review.ts";
import type {
  EditionKey,
  OpenedEdition,
  ReviewDesk,
  SentenceReview,
} from "../../ports/review-desk.ts";
import { refusals } from "./refused.ts";

export type Shelf = Readonly<{
  /** @throws {Refused} 404 */
  find: (brief: string, edition: string) => Promise<EditionKey>;
  /** @throws {Refused} 404 */
  open: (brief: string, edition: string) => Promise<OpenedEdition>;
}>;

export function createShelf(desk: ReviewDesk): Shelf {
  // An edition never changes its name, so the list is asked again only for one that is not known.
  let known = new Map<string, EditionKey>();
  const find = async (brief: string, edition: string): Promise<EditionKey> => {
    const name = JSON.stringify([brief, edition]);
    if (!known.has(name)) {
      const rows = await desk.editions();
      known = new Map(rows.map(({ key }) => [JSON.stringify([key.brief, key.edition]), key]));
    }
    const key = known.get(name);
    if (key === undefined) throw refusals.notFound();
    return key;
  };
  return {
    find,
    open: async (brief, edition) => {
      const opened = await desk.open(await find(brief, edition));
      if (opened === undefined) throw refusals.notFound();
      return opened;
    },
  };
}

/** @throws {Refused} 404 */
export function findSentence({ state }: OpenedEdition, asked: string): SentenceReview {
  const found = state.sentences.find(({ key }) => key === asked);
  if (found === undefined) throw refusals.notFound();
  return found;
}

/** Address of an edition's page, with the sentence that is chosen. */
export function pathOf({ brief, edition }: EditionKey, sentence?: SentenceKey): string {
  const path = `/e/${encodeURIComponent(brief)}/${encodeURIComponent(edition)}`;
  return sentence === undefined ? path : `${path}?s=${sentence}`;
}
