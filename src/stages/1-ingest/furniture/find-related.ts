/** Links to other articles: single teasers, and lists under a heading that says what they are. */
import type { FurnitureRule } from "../../../domain/source.ts";
import {
  endsSentence,
  isHeading,
  linesLike,
  type FurnitureFinder,
  type Line,
  type Page,
} from "./page.ts";

const teasers: readonly RegExp[] = [
  /^(?:\W{0,3})(?:read|see|watch|listen|view) (?:also|more|next|now|related)\b\s*[:|–—>».-]*.{0,180}$/i,
  /^(?:\W{0,3})(?:also read|also see|see also|also on .{1,40}|related|related (?:news|story|article|video)|more on this(?: story| topic)?|don[’']t miss|must read|in case you missed it|recommended|up next|watch)\s*[:|–—>»].{1,180}$/i,
  /^(?:\W{0,3})(?:click|tap) here\b.{0,100}$/i,
  /^(?:\W{0,3})(?:читайте (?:также|еще|ещё)|по теме|смотрите также)(?!\p{L}).{0,180}$/iu,
];

/** A list of links follows. */
const listHeadings: readonly RegExp[] = [
  /^(?:\W{0,3})(?:related|recommended|popular|similar|latest|trending|more|other|recent|featured|top|most (?:read|popular|viewed))(?: (?:news|articles?|stories|posts?|content|reading|coverage|topics?|videos?|headlines|links|from .{1,40}|in .{1,30}|on .{1,40}|for you))+:?$/i,
  /^(?:\W{0,3})(?:you (?:may|might|could) (?:also|want to|be interested).{0,60}|editor[’']s (?:picks?|choice)|more from .{1,40}|what to read next|read next|trending(?: now)?|see also|further reading|most read|related|recommended(?: for you)?|популярное|похожие (?:статьи|новости|материалы))\s*:?$/i,
];

/** Longest list of links that follows a heading. */
const listMax = 30;

export const findRelated: FurnitureFinder = { rule: "related", find };

function* find(page: Page, found: readonly (FurnitureRule | undefined)[]): Generator<number> {
  yield* linesLike(page, teasers);
  for (const heading of linesLike(page, listHeadings)) yield* listFrom(page, heading, found);
}

/** The heading and what stands below it, as long as it looks like links. */
function listFrom(
  { lines }: Page,
  heading: number,
  found: readonly (FurnitureRule | undefined)[],
): readonly number[] {
  const items: number[] = [];
  for (let index = heading + 1; index <= heading + listMax; index += 1) {
    const line = lines[index];
    if (line === undefined || (found[index] === undefined && !looksLikeLink(line))) break;
    if (found[index] === undefined) items.push(index);
  }
  const next = lines[(items.at(-1) ?? heading) + 1];
  // One short line before prose is a heading of the article, not a link; unless the page marks it as one.
  const last = items.at(-1);
  if (last !== undefined && next !== undefined && !isLink(lines[last])) items.pop();
  return [heading, ...items];
}

/** Short, and no sentence. */
function looksLikeLink(line: Line): boolean {
  return line.words.length <= 160 && !endsSentence(line.words) && !isHeading(line);
}

function isLink(line: Line | undefined): boolean {
  return line !== undefined && line.linkChars >= line.words.length * 0.6;
}
