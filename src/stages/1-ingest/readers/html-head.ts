/** What a page says of itself: meta elements, structured data, title and language. */
import * as z from "zod";
import type { Head, HeadFact } from "../transcript.ts";
import type { Attributes } from "./hidden-styles.ts";

type Field = "title" | "publisher" | "published" | "author";

/** Names of meta elements, best first within a field. */
const metaFields: Readonly<Record<string, Field>> = {
  "og:title": "title",
  "twitter:title": "title",
  "dc.title": "title",
  "og:site_name": "publisher",
  "dc.publisher": "publisher",
  "application-name": "publisher",
  "article:published_time": "published",
  "og:article:published_time": "published",
  datepublished: "published",
  date: "published",
  "dc.date": "published",
  "dc.date.issued": "published",
  pubdate: "published",
  publishdate: "published",
  "parsely-pub-date": "published",
  author: "author",
  "article:author": "author",
  "dc.creator": "author",
  "parsely-author": "author",
};

/** Structured data of one page; the rest is not read. */
const structuredCharsMax = 500_000;
/** Items of structured data that are looked at. */
const itemsMax = 200;

const Named = z.union([
  z.string(),
  z.looseObject({ name: z.string() }).transform(({ name }) => name),
]);
const Names = z.union([Named.transform((name) => [name]), z.array(Named)]);
/** One item of schema.org data. A field of another shape than expected counts as absent. */
const Item = z.looseObject({
  "@type": z.union([z.string().transform((type) => [type]), z.array(z.string())]).catch([]),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  inLanguage: z.string().optional().catch(undefined),
  author: Names.optional().catch(undefined),
  publisher: Named.optional().catch(undefined),
});

const noItem: Partial<z.infer<typeof Item>> = {};

/** Gathers facts during a walk. Structured data that says it is an article wins, then meta elements, then `<title>`. */
export class HeadCollector {
  readonly #meta: (HeadFact & { field: Field })[] = [];
  readonly #structured: z.infer<typeof Item>[] = [];
  #title: string[] = [];
  #language = "";

  /** `<html lang>`, `<meta>`, and whatever carries `itemprop`. */
  element(name: string, attributes: Attributes): void {
    if (name === "html") this.#language ||= firstOf(attributes, ["lang", "xml:lang"]);
    if (name !== "meta" && !attributes.has("itemprop")) return;
    const key = firstOf(attributes, ["property", "name", "itemprop"]).toLowerCase();
    const field = metaFields[key];
    const value = tidy(firstOf(attributes, ["content", "datetime"]));
    if (field !== undefined && value !== "") this.#meta.push({ field, value, from: `meta ${key}` });
  }

  titleText(text: string): void {
    this.#title.push(text);
  }

  /** The text of one `application/ld+json` script. Text that is no JSON says nothing. */
  structuredData(json: string): void {
    if (json.length > structuredCharsMax) return;
    let data: unknown;
    try {
      data = JSON.parse(json.trim());
    } catch {
      return;
    }
    const queue: unknown[] = [data];
    for (let index = 0; index < Math.min(queue.length, itemsMax); index += 1) {
      const here = queue[index];
      if (Array.isArray(here)) queue.push(...here.slice(0, itemsMax));
      const graph = z.looseObject({ "@graph": z.array(z.unknown()) }).safeParse(here);
      if (graph.success) queue.push(...graph.data["@graph"].slice(0, itemsMax));
      const item = Item.safeParse(here);
      if (item.success && item.data["@type"].some((type) => /Article|Posting|Report/.test(type))) {
        this.#structured.push(item.data);
      }
    }
  }

  build(): Head {
    const { headline, publisher, datePublished, inLanguage, author } =
      this.#structured[0] ?? noItem;
    const title = fact(this.#title.join(""), "title");
    return {
      title: fact(headline, "ld+json") ?? this.#metaFact("title") ?? title,
      publisher: fact(publisher, "ld+json") ?? this.#metaFact("publisher"),
      published: fact(datePublished, "ld+json") ?? this.#metaFact("published"),
      language: fact(this.#language, "html lang") ?? fact(inLanguage, "ld+json"),
      authors: this.#authors(author),
    };
  }

  #authors(names: readonly string[] | undefined): HeadFact[] {
    const facts = (names ?? []).flatMap((name) => fact(name, "ld+json") ?? []);
    const metas = this.#meta.filter(
      // `article:author` is often the address of a profile.
      ({ field, value }) => field === "author" && !/^https?:/i.test(value),
    );
    const all = facts.length > 0 ? facts : metas.map(({ value, from }) => ({ value, from }));
    return all.filter(({ value }, at) => all.findIndex((other) => other.value === value) === at);
  }

  #metaFact(field: Field): HeadFact | undefined {
    const found = this.#meta.find((meta) => meta.field === field);
    return found === undefined ? undefined : { value: found.value, from: found.from };
  }
}

function fact(value: string | undefined, from: string): HeadFact | undefined {
  const plain = tidy(value ?? "");
  return plain === "" ? undefined : { value: plain, from };
}

function firstOf(attributes: Attributes, names: readonly string[]): string {
  const name = names.find((candidate) => attributes.has(candidate));
  return name === undefined ? "" : (attributes.get(name) ?? "");
}

function tidy(value: string): string {
  return value.slice(0, 1_000).replace(/\s+/g, " ").trim();
}
