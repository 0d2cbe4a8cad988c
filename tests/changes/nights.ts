/** Nights in a row over made texts: each run knows the editions before it. */
import type { Brief } from "../../src/domain/brief.ts";
import type { Setup } from "../../src/pipeline.ts";
import { documentOf } from "../made/documents.ts";
import { makeEdition, type Made } from "../made/edition.ts";

export type Night = Readonly<Record<string, string>>;

/** One night on top of the good editions before it. The twentieth is the first. */
export async function nightAfter(
  past: readonly Brief[],
  texts: Night,
  more: Partial<Setup> = {},
): Promise<Made> {
  const previous = past.at(-1);
  const files = Object.entries(texts).map(([name, text]) => documentOf(name, text));
  return makeEdition(files, {
    date: `2026-11-${20 + past.length}`,
    ...(previous === undefined ? {} : { previous, past: async () => past }),
    ...more,
  });
}

/** Editions of the nights given, the first without anything before it. */
export async function editionsOf(
  nights: readonly Night[],
  more: Partial<Setup> = {},
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const texts of nights) {
    const past = made.map(({ edition }) => edition.brief);
    made.push(await nightAfter(past, texts, more));
  }
  return made;
}
