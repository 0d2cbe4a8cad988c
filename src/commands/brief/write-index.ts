/** Makes the page over all editions of a brief anew. Call it after each publish: it reads the editions that are new. */
import { listEditions, writeIndexPage } from "../../adapters/store/edition-index.ts";
import { indexPage } from "../../stages/7-render/index-page.ts";
import { programStamp } from "../program-stamp.ts";

/**
 * @param folder - `out/<name>`
 * @throws {BriefError} `E_STORAGE`; the editions themselves are whole by then.
 */
export async function writeIndex(folder: string, name: string): Promise<void> {
  await writeIndexPage(folder, indexPage(name, await listEditions(folder, programStamp())));
}
