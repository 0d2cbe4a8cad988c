/** A byline's parts: who wrote, and for which paper: "By Ada Berg, Harbour Echo". */
import { bylineShape } from "../furniture/find-byline.ts";
import { readHeadLine } from "../furniture/head-line.ts";
import { isNobody } from "../furniture/nobody.ts";
import { isOutlet, isPaper } from "./known-outlets.ts";

type Part = Readonly<{ value: string; /** Offset in the line. */ at: number }>;
export type BylineParts = Readonly<{ authors: readonly Part[]; outlet: Part | undefined }>;

/** Undefined for a line that is no byline. A day may stand beside the names. Of two names the second is an outlet where its words show it. */
export function bylineParts(line: string): BylineParts | undefined {
  const dated = readHeadLine(line);
  if (dated === undefined) return undatedParts(line) ?? paperAlone(line);
  const { names, outlet } = dated;
  const by = names.find(({ value }) => bylineShape.test(value));
  const authors = by === undefined ? [] : (undatedParts(by.value)?.authors ?? []);
  return {
    authors: authors.map(({ value, at }) => ({ value, at: (by?.at ?? 0) + at })),
    outlet,
  };
}

/** A line of the head that is nothing but a paper's name. */
const paperAlone = (line: string): BylineParts | undefined =>
  isPaper(line) ? { authors: [], outlet: { value: line, at: 0 } } : undefined;

function undatedParts(line: string): BylineParts | undefined {
  const names = bylineShape.exec(line)?.[1];
  if (names === undefined) return undefined;
  const parts = names
    .split(/, | and | & /u)
    .map((value) => ({ value, at: line.indexOf(names) + names.indexOf(value) }));
  const last =
    parts.length > 1 && names.endsWith(`, ${parts.at(-1)?.value}`) ? parts.at(-1) : undefined;
  const tail = /[|,–—-]\s*(\p{Lu}[^.!?|,]{1,60})$/u.exec(
    line.slice(line.indexOf(names) + names.length),
  );
  const after =
    tail?.[1] === undefined ? undefined : { value: tail[1].trim(), at: line.lastIndexOf(tail[1]) };
  const outlet = [after, last].find((part) => part !== undefined && isPaper(part.value));
  return {
    authors: parts.filter(
      (part) => part !== outlet && !isOutlet(part.value) && !isNobody(part.value),
    ),
    outlet,
  };
}
