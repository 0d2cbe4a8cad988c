/** What is known about a document, each fact with what it rests on. Unknown stays unknown. */
import { dayMs } from "../../../domain/calendar-date.ts";
import type { Publisher } from "../../../domain/publisher.ts";
import { spanOf } from "../../../domain/place.ts";
import type { Attribute, Metadata } from "../../../domain/source.ts";
import { furnitureLines, type JudgedDocument } from "../document.ts";
import { dateLineShape } from "../furniture/find-byline.ts";
import { findDateline } from "../origins/find-wire-credit.ts";
import { bylineParts } from "./byline-parts.ts";
import { findLanguage } from "./find-language.ts";
import { findPublisher } from "./find-publisher.ts";
import { readFullDate } from "./read-full-date.ts";

export async function findMetadata(
  document: JudgedDocument,
  publishers: readonly Publisher[],
): Promise<Metadata> {
  return {
    title: findTitle(document),
    publisher: findPublisher(document, publishers),
    authors: findAuthors(document),
    published: findPublished(document),
    language: await findLanguage(document),
  };
}

function findTitle({ blocks, text, head }: JudgedDocument): Attribute {
  const title = blocks.find(({ kind }) => kind === "title");
  if (title !== undefined) {
    const value = text.slice(title.span.start, title.span.end);
    return { basis: "stated", value, span: title.span };
  }
  return head.title === undefined ? { basis: "unknown" } : { basis: "metadata", ...head.title };
}

function findAuthors(document: JudgedDocument): Attribute[] {
  const { head } = document;
  if (head.authors.length > 0)
    return head.authors.map((author) => ({ basis: "metadata", ...author }));
  for (const { start, words } of furnitureLines(document, ["byline"])) {
    const parts = bylineParts(words);
    if (parts === undefined) continue;
    return parts.authors.map(({ value, at }) => ({
      basis: "stated",
      value,
      span: spanOf(start + at, start + at + value.length),
    }));
  }
  return [];
}

function findPublished(document: JudgedDocument): Attribute {
  return declaredDate(document) ?? statedDate(document) ?? { basis: "unknown" };
}

/** The page's own word comes before that of a feed that links it. */
function declaredDate({ head, fetched }: JudgedDocument): Attribute | undefined {
  const given = [head.published, fetched?.published].filter((date) => date !== undefined);
  for (const { value: written, from } of given) {
    const value = readFullDate(written);
    if (value !== undefined && !isToCome(value, fetched?.at)) {
      return { basis: "metadata", value, from };
    }
  }
  return undefined;
}

/** A line that is nothing but a date, or a dateline with a year. A caption is neither. */
function statedDate(document: JudgedDocument): Attribute | undefined {
  for (const { start, end, words } of furnitureLines(document, ["byline"])) {
    const value = dateLineShape.test(words) ? readFullDate(words) : undefined;
    if (value !== undefined) return { basis: "stated", value, span: spanOf(start, end) };
  }
  const dateline = findDateline(document);
  const value = dateline === undefined ? undefined : readFullDate(dateline.words);
  if (dateline === undefined || value === undefined) return undefined;
  return { basis: "stated", value, span: spanOf(dateline.start, dateline.end) };
}

/** Later than the day it was fetched; by then it may be the day after somewhere. */
function isToCome(day: string, fetchedAt: string | undefined): boolean {
  if (fetchedAt === undefined) return false;
  return Date.parse(day) > Date.parse(fetchedAt) + dayMs;
}
