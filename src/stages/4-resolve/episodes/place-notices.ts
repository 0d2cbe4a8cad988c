/** A correction belongs to the episode of the text that it corrects, whatever few words it has of its own. */
import { readWords } from "../../../checks/reading/read-words.ts";
import { slice } from "../../../domain/place.ts";
import {
  areOfOneOutlet,
  correctionNotices,
  isFigure,
  type Notice,
} from "../findings/correction-notices.ts";
import { figuresIn } from "../findings/figures.ts";
import { stemOf } from "./article-terms.ts";
import type { Desk, Group } from "./desk.ts";
import { isPlainWord } from "./plain-words.ts";

/** Groups without those that were a correction alone: each of those is now with what it corrects, as far as that was read. */
export function placeNotices(groups: readonly Group[], desk: Desk): readonly Group[] {
  const notices = correctionNotices(desk.sources);
  if (notices.length === 0) return groups;
  const rowOf = new Map(desk.sources.map(({ id }, row) => [id, row]));
  const placed = new Map(
    notices.flatMap((notice) => {
      const row = rowOf.get(notice.source.id);
      const target = correctedRow(notice, desk);
      const isAlone = groups.some(({ rows }) => rows.length === 1 && rows[0] === row);
      return row === undefined || target === undefined || !isAlone ? [] : [[row, target] as const];
    }),
  );
  return groups
    .filter(({ rows }) => !rows.some((row) => placed.has(row)))
    .map((group) => {
      const own = [...placed].filter(([, target]) => group.rows.includes(target));
      return own.length === 0 ? group : { ...group, notices: own.map(([row]) => row) };
    });
}

/** The text that holds the figure, and most of the words, of what the notice corrects. */
function correctedRow({ source, corrected }: Notice, desk: Desk): number | undefined {
  const stems = stemsOf(source.text);
  const likes = desk.sources.map((other, row) => {
    if (other.notice !== undefined || !areOfOneOutlet(source, other)) return 0;
    const { text, sentences = [] } = desk.articles[row] ?? {};
    const shared = sentences.map(({ span }) => {
      const words = slice(text ?? "", span);
      const figures = figuresIn(words, readWords(words));
      const holds = corrected.some(({ wrong }) => figures.some((each) => isFigure(wrong, each)));
      return holds ? stemsOf(words).intersection(stems).size : 0;
    });
    return Math.max(0, ...shared);
  });
  const most = Math.max(0, ...likes);
  return most === 0 ? undefined : likes.indexOf(most);
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = readWords(text).filter(({ kind, lower }) => kind === "word" && !isPlainWord(lower));
  return new Set(words.map(({ lower }) => stemOf(lower)));
}
