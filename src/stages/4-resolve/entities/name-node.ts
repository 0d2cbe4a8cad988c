/** A name of one source, with all the forms that the source writes it in. */
import type { SourceId } from "../../../domain/ids.ts";
import { plainName } from "../names/plain-name.ts";
import type { NameSigns } from "./name-signs.ts";
import { wordsKey } from "./source-names.ts";

export type NameNode = Readonly<{
  key: string;
  source: SourceId;
  /** Folded, and the same for all its forms. */
  words: readonly string[];
  /** Its forms without titles, with how often claims use them. */
  texts: ReadonlyMap<string, number>;
  signs: NameSigns;
}>;

/** One key for all forms of a name in one source. */
export function nodeKey(source: SourceId, text: string): string {
  return `${wordsKey(plainName(text).words)}\u0000${source}`;
}
