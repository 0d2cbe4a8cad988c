/** A source as a reader knows it: nobody who reads a brief knows its files. */
import type { SourceFacts } from "./edition-facts.ts";

type Known = Pick<SourceFacts, "name" | "metadata">;

/** As its metadata have them; absent where nothing says so. */
export function titleAndPublisher({ metadata }: Pick<Known, "metadata">): {
  title?: string;
  publisher?: string;
} {
  const { title, publisher } = metadata;
  return {
    ...(title.basis === "unknown" || title.value === "" ? {} : { title: title.value }),
    ...(publisher.basis === "unknown" || publisher.value === ""
      ? {}
      : { publisher: publisher.value }),
  };
}

/** `“Ferry sinks” (Daily Star)`, as far as that is known; else its file or address. */
export function sourceTitle(source: Known): string {
  return titled({ name: source.name, ...titleAndPublisher(source) });
}

/** The same, of one whose title and publisher were taken down. */
export function titled({
  name,
  title,
  publisher,
}: Readonly<{ name: string; title?: string | undefined; publisher?: string | undefined }>): string {
  if (title === undefined) return name;
  return publisher === undefined ? `“${title}”` : `“${title}” (${publisher})`;
}
