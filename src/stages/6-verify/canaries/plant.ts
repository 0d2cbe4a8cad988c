/** What a canary is made of, and the parts that all kinds of fault share. */
import type { Finding } from "../../../domain/finding.ts";
import type { Cast } from "./cast.ts";

/** A finding to plant a fault in. */
export type Ground = Readonly<{
  finding: Finding;
  /** Everything that the finding cites, joined: what no canary may follow from. */
  quotes: string;
  cast: Cast;
  /** Names that stand in other canaries already; another is taken where there is one. */
  spent: ReadonlySet<string>;
}>;

/** The known-bad sentence, with the name put in, if one was. */
export type Planted = Readonly<{ sentence: string; put?: string }>;

/** Undefined where the finding gives no plausible fault of this kind. */
export type Plant = (ground: Ground) => Planted | undefined;

/** Places where the words stand, not as a part of longer words. */
export function wholePlaces(words: string, text: string): readonly number[] {
  const found: number[] = [];
  if (words === "") return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + words.length)];
    if (!/[\p{L}\p{N}-]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) found.push(at);
  }
  return found;
}

/** Do the words stand in the text, in any case? */
export const stands = (words: string, text: string): boolean =>
  wholePlaces(words.toLowerCase(), text.toLowerCase()).length > 0;

/** The text with what stands from `start` to `end` replaced. */
export const spliced = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);
