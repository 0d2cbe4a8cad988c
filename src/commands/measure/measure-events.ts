/** Which articles report one and the same event? All rows are read before the first answer. */
import * as z from "zod";
import { canonicalize } from "../../anchoring/canonicalize.ts";
import { splitSentences } from "../../anchoring/split-sentences.ts";
import { spanOf } from "../../domain/place.ts";
import type { Article } from "../../stages/4-resolve/episodes/article.ts";
import { groupArticles } from "../../stages/4-resolve/episodes/group-articles.ts";
import { readRows } from "./read-rows.ts";

const Row = z.object({ id: z.string(), text: z.string() });

/** Articles with the same group report one event. */
export type EventAnswer = Readonly<{ id: string; group: string }>;

// They are grouped in the order of their ids, as sources are in a run.
export async function* measureEvents(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<EventAnswer> {
  const articles: Article[] = [];
  for await (const { id, text } of readRows(input, Row)) articles.push(articleOf(id, text));
  articles.sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const [index, { rows }] of groupArticles(articles).groups.entries()) {
    for (const row of rows) {
      const id = articles[row]?.id;
      if (id !== undefined) yield { id, group: `e${index + 1}` };
    }
  }
}

/** The rows tell no title from prose. */
function articleOf(id: string, raw: string): Article {
  const { text } = canonicalize(raw);
  const sentences = splitSentences(text).map(({ start, end }) => ({
    span: spanOf(start, end),
    role: "prose" as const,
  }));
  return { id, text, sentences };
}
