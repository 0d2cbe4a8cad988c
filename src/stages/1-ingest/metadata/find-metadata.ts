/** What is known about a document, each fact with what it rests on. Unknown stays unknown. */
import { dayMs } from "../../../domain/calendar-date.ts";
import type { Publisher } from "../../../domain/publisher.ts";
import { spanOf } from "../../../domain/place.ts";
import type { Attribute, Metadata } from "../../../domain/source.ts";
import { furnitureLines, type JudgedDocument } from "../document.ts";
import { dateLineShape } from "../furniture/find-byline.ts";
import { readHeadLine } from "../furniture/head-line.ts";
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

/** A line that is nothing but a date, or sets names beside one; or a dateline with a year. A caption is none of them. */
function statedDate(document: JudgedDocument): Attribute | undefined {
  const dated = furnitureLines(document, ["byline"]).flatMap(({ start, end, words }) => {
    const isDated = dateLineShape.test(words) || readHeadLine(words) !== undefined;
    const value = isDated ? readFullDate(publishedIn(words)) : undefined;
    return value === undefined ? [] : [{ value, start, end, words }];
  });
  // The day of an update is the next best.
  const first = dated.find(({ words }) => !onlyUpdated(words)) ?? dated[0];
  if (first !== undefined) {
    const { value, start, end } = first;
    return { basis: "stated", value, span: spanOf(start, end) };
  }
  const dateline = findDateline(document);
  const value = dateline === undefined ? undefined : readFullDate(dateline.words);
  if (dateline === undefined || value === undefined) return undefined;
  return { basis: "stated", value, span: spanOf(dateline.start, dateline.end) };
}

const publishedWord = /\b(?:published|posted)\b(?:(?!\b(?:updated|modified)\b).)*/iu;

/** Of a line that tells of an update, too, what follows "published". */
const publishedIn = (words: string): string => publishedWord.exec(words)?.[0] ?? words;

const onlyUpdated = (words: string): boolean =>
  /\b(?:updated|modified)\b/iu.test(words) && !publishedWord.test(words);

/** Later than the day it was fetched; by then it may be the day after somewhere. */
function isToCome(day: string, fetchedAt: string | undefined): boolean {
  if (fetchedAt === undefined) return false;
  return Date.parse(day) > Date.parse(fetchedAt) + dayMs;
}
