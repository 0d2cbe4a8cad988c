/** One document from bytes to an article with its furniture set aside. */
import { spanOf } from "../../domain/place.ts";
import { type FurnitureRule, hasProse } from "../../domain/source.ts";
import type { DocumentFile } from "../../ports/document.ts";
import { decode } from "./decode.ts";
import type { JudgedDocument } from "./document.ts";
import { findFurniture } from "./furniture/find-furniture.ts";
import { labelBlocks } from "./label-blocks.ts";
import { findCorrections, isCorrectionAlone } from "./notices/find-corrections.ts";
import { findStub } from "./notices/find-stub.ts";
import { findWithdrawal } from "./notices/find-withdrawal.ts";
import {
  type NoticeLine,
  noticeLines,
  type NoticeSentence,
  otherWords,
} from "./notices/notice-line.ts";
import {
  correctionAloneNote,
  correctionNote,
  excerpt,
  withdrawalNote,
} from "./notices/notice-notes.ts";
import { noscriptWords, runsScripts } from "./notices/script-shell.ts";
import { readDocument, type ReadDocument } from "./read-document.ts";
import { Refusal } from "./refusal.ts";

type Given = Pick<DocumentFile, "name" | "fetched">;
type Found = readonly (FurnitureRule | undefined)[];

/**
 * A document that its publisher has taken back is read for its notice alone: it has no prose, and nothing in it is evidence.
 *
 * Rejects with a `Refusal` if there is nothing to read, nothing but furniture, or a page that is no article.
 */
export async function judgeDocument(given: Given, bytes: Uint8Array): Promise<JudgedDocument> {
  const document = await read(given, bytes);
  const { text, paragraphs, format } = document;
  const { outside, notes } =
    format === "html"
      ? await (
          await import("./judge-article.ts")
        ).judgeArticle({ ...document, page: document.decoded.text })
      : { outside: new Set<number>(), notes: [] };
  const found = findFurniture(text, paragraphs, format, outside);
  const lines = noticeLines(text, paragraphs, found);
  const { name, fetched } = given;
  const judged = {
    ...document,
    ...(fetched === undefined ? {} : { fetched }),
    name,
    notes: [...document.notes, ...notes],
  };
  const withdrawal = findWithdrawal(lines);
  if (withdrawal !== undefined) {
    const note = withdrawalNote(withdrawal.words);
    return {
      ...judged,
      ...noticeOf(document, found, withdrawal),
      notes: [...judged.notes, note],
      isWithdrawn: true,
    };
  }
  refuseStub(document, lines);
  return { ...judged, ...articleOf(document, found, lines, judged.notes) };
}

/** Its title, and the sentence that takes it back as a heading: both can be cited, and neither is read for claims. */
function noticeOf(
  { text, paragraphs }: ReadDocument,
  found: Found,
  { start, end }: NoticeSentence,
): Pick<JudgedDocument, "found" | "blocks"> {
  const title = labelBlocks(text, paragraphs, found).filter(
    ({ kind, span }) => kind === "title" && !(span.start <= start && end <= span.end),
  );
  const notice = { kind: "heading", span: spanOf(start, end) } as const;
  const blocks = [...title, notice].toSorted((one, other) => one.span.start - other.span.start);
  const marked = paragraphs.map((paragraph, index) =>
    blocks.some(({ span }) => paragraph.start <= span.start && span.end <= paragraph.end)
      ? undefined
      : (found[index] ?? "disclaimer"),
  );
  return { blocks, found: marked };
}

async function read({ name, fetched }: Given, bytes: Uint8Array): Promise<ReadDocument> {
  try {
    return await readDocument(name, bytes, fetched?.charset);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "no-text" || bytes.length === 0) throw error;
    const { text } = await decode(bytes, fetched?.charset);
    if (!runsScripts(text)) throw error;
    const [asks] = noscriptWords(text);
    const says = asks === undefined ? "" : ` It says: “${excerpt(asks)}”.`;
    throw new Refusal(
      "script-shell",
      `The page has no text of its own, only scripts that would load it.${says}`,
      { cause: error },
    );
  }
}

function refuseStub({ format, head, decoded }: ReadDocument, lines: readonly NoticeLine[]): void {
  const title = head.title === undefined ? [] : [head.title.value];
  const beside = format === "html" ? [...title, ...noscriptWords(decoded.text)] : title;
  const stub = findStub(lines, beside);
  if (stub !== undefined) throw new Refusal(stub.code, stub.reason);
}

/** The article without its furniture, and without the notes that correct it; a correction of another text is an article. */
function articleOf(
  document: ReadDocument,
  found: Found,
  lines: readonly NoticeLine[],
  notes: JudgedDocument["notes"],
): Pick<JudgedDocument, "found" | "blocks" | "notes" | "isCorrection"> {
  const { text, paragraphs } = document;
  const corrections = findCorrections(lines);
  const words = corrections.map(({ index }) => wordsAt(document, index));
  if (isCorrectionAlone(lines, corrections)) {
    const kinds = new Map(corrections.map(({ index, kind }) => [index, kind]));
    const marked = found.map((rule, index) => {
      const kind = kinds.get(index);
      if (kind === "telling") return undefined;
      return kind === "bare" ? (rule ?? "disclaimer") : rule;
    });
    const blocks = labelBlocks(text, paragraphs, marked);
    if (hasProse({ blocks })) {
      const note = correctionAloneNote(
        corrections.flatMap(({ kind }, at) => (kind === "telling" ? (words[at] ?? []) : [])),
      );
      return { found: marked, blocks, notes: [...notes, note], isCorrection: true };
    }
  }
  const set = new Set(corrections.map(({ index }) => index));
  const marked = found.map((rule, index) => rule ?? (set.has(index) ? "disclaimer" : undefined));
  const blocks = labelBlocks(text, paragraphs, marked);
  const isLeft = (line: NoticeLine): boolean => line.isArticle && !set.has(line.index);
  if (!hasProse({ blocks }) || (set.size > 0 && isNothing(lines.filter(isLeft)))) {
    throw words.length === 0
      ? new Refusal("only-furniture", onlyFurniture(paragraphs.length, blocks.length))
      : new Refusal(
          "only-correction",
          `It is nothing but a correction: “${excerpt(words.join(" "))}”.`,
        );
  }
  const more = words.length === 0 ? [] : [correctionNote(words)];
  return { found: marked, blocks, notes: [...notes, ...more] };
}

function wordsAt({ text, paragraphs }: ReadDocument, index: number): string {
  const { start, end } = paragraphs[index] ?? { start: 0, end: 0 };
  return text.slice(start, end);
}

/** A masthead or a date, and no sentence. */
const isNothing = (lines: readonly NoticeLine[]): boolean =>
  lines.length <= 2 && otherWords(lines, () => false) === 0;

function onlyFurniture(paragraphs: number, headings: number): string {
  const rest =
    headings === 0 ? "" : ` Only ${headings === 1 ? "a heading is" : "headings are"} left.`;
  const none =
    paragraphs === 1 ? "Its one paragraph is no" : `None of its ${paragraphs} paragraphs is an`;
  return `${none} article: menus, captions, notices and the like.${rest}`;
}
