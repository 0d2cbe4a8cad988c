/** A wire agency named in the dateline, the byline or after the last words. A photo credit is never looked at. */
import { anyWeekday, writtenMonth } from "../../../anchoring/calendar-names.ts";
import { spanOf, type Span } from "../../../domain/place.ts";
import { closingAgencyOf } from "../closing-agency.ts";
import { furnitureLines, type JudgedDocument } from "../document.ts";
import { captionCharsMax } from "../furniture/find-caption.ts";
import { readHeadLine } from "../furniture/head-line.ts";
import { readScene } from "../furniture/scene.ts";
import { agencyForms, agencyName } from "../metadata/known-outlets.ts";

const agency = `(${agencyForms.map((form) => form.replaceAll(".", "\\.")).join("|")})`;

const place = "\\p{Lu}[\\p{L}.’'-]*(?:[ /,-]+\\p{Lu}[\\p{L}.’'-]*){0,5}";
const day = `(?:${writtenMonth} \\d{1,2}|\\d{1,2} ${writtenMonth})(?:,? \\d{4})?`;

/** "ASTANA, Nov 9 (Reuters) -", "LONDON — (AP)", "NEW YORK, November 9, 2024 (AFP) –". The agency is group 1. */
const datelineShape = new RegExp(
  `^(?:${place})?[,.]?\\s*(?:${day}\\s*)?[,.]?\\s*(?:[–—-]\\s*)?(?:\\(${agency}\\)\\s*(?:[–—:-]|$)|[–—-]+\\s)`,
  "u",
);

/** "LONDON, March 3 (Coastwire) -": after a place and a day an agency needs no renown. It is group 1. */
const fullDatelineShape = new RegExp(
  `^${place}[,.]?\\s*${day}[,.]?\\s*\\((?!(?:Updated?|Exclusive|Photos?|Video|Analysis|Opinion|Live|${anyWeekday})\\b)(\\p{Lu}[\\p{L}&.-]+(?: \\p{Lu}[\\p{L}&.-]*){0,3})\\)\\s*[–—:-]\\s`,
  "u",
);

const bylineAgency = new RegExp(
  `(?:[Bb][Yy]:? |[,|/–—-]\\s*|\\bfor )(?:[Tt]he )?${agency}\\s*$`,
  "u",
);
const closingCredit = new RegExp(
  `^[(\\[]?(?:[Ss]ource|[Ww]ith (?:inputs?|reporting|files) from|[Rr]eporting by)\\s*:?\\s*(?:the )?${agency}[)\\].]*$`,
  "u",
);

export type OriginCue = Readonly<{
  kind: "republication" | "wire-credit";
  /** Who really speaks; `undefined` when the text only says that it is somebody else. */
  outlet: string | undefined;
  spans: readonly Span[];
}>;

export function findWireCredit(document: JudgedDocument): OriginCue | undefined {
  return (
    bylineCredit(document) ??
    datelineCredit(document) ??
    closingLineCredit(document) ??
    closingAgencyCredit(document)
  );
}

function bylineCredit(document: JudgedDocument): OriginCue | undefined {
  for (const { start, end, words } of furnitureLines(document, ["byline"])) {
    const form = bylineAgency.exec(words)?.[1] ?? readHeadLine(words)?.outlet?.value;
    if (form !== undefined && agencyName(form) !== undefined) return credit(form, start, end);
  }
  return undefined;
}

function datelineCredit(document: JudgedDocument): OriginCue | undefined {
  const dateline = findDateline(document);
  if (dateline?.agency === undefined) return undefined;
  return credit(dateline.agency, dateline.start, dateline.end);
}

function closingLineCredit({ text, blocks }: JudgedDocument): OriginCue | undefined {
  const last = blocks.at(-1)?.span;
  if (last === undefined || last.end - last.start > 200) return undefined;
  const form = closingCredit.exec(text.slice(last.start, last.end))?.[1];
  return form === undefined ? undefined : credit(form, last.start, last.end);
}

/**
 * "… in Sofia. (Reuters)" below the last paragraph or the first. Captions and photo credits are furniture,
 * and so no blocks; but at the head, where pictures stand, what may be a caption without its verb credits nobody.
 */
function closingAgencyCredit({ text, blocks }: JudgedDocument): OriginCue | undefined {
  const prose = blocks.filter(({ kind }) => kind === "prose").map(({ span }) => span);
  for (const [which, span] of [prose.at(-1), prose.at(0)].entries()) {
    if (span === undefined) continue;
    const words = text.slice(span.start, span.end);
    const closing = closingAgencyOf(words);
    if (closing === undefined || agencyName(closing.form) === undefined) continue;
    const isFirst = which === 1 && prose.length > 1;
    if (isFirst && maybeCaption(words.slice(0, closing.at))) continue;
    return credit(closing.form, span.start + closing.at, span.start + words.trimEnd().length);
  }
  return undefined;
}

function maybeCaption(words: string): boolean {
  if (words.length > captionCharsMax) return false;
  const { isScene, hasPastForm } = readScene(words.trimEnd());
  return words.trim() !== "" && isScene && !hasPastForm;
}

export type Dateline = Readonly<{
  start: number;
  end: number;
  words: string;
  agency: string | undefined;
}>;

/** Place, day and agency at the very start of the report. */
export function findDateline({ text, blocks }: JudgedDocument): Dateline | undefined {
  const start = blocks.find(({ kind }) => kind === "prose")?.span.start;
  if (start === undefined) return undefined;
  const head = text.slice(start, start + 150);
  const match = datelineShape.exec(head) ?? fullDatelineShape.exec(head);
  if (match === null) return undefined;
  const words = match[0].trimEnd();
  return { start, end: start + words.length, words, agency: match[1] };
}

function credit(form: string, start: number, end: number): OriginCue {
  return { kind: "wire-credit", outlet: agencyName(form) ?? form, spans: [spanOf(start, end)] };
}
