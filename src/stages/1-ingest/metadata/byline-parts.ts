/** A byline's parts: who wrote, and for which paper: "By Ada Berg, Harbour Echo". */
import { bylineShape, isNobody } from "../furniture/find-byline.ts";
import { isOutlet } from "./known-outlets.ts";

type Part = Readonly<{ value: string; /** Offset in the line. */ at: number }>;
export type BylineParts = Readonly<{ authors: readonly Part[]; outlet: Part | undefined }>;

/** Last words of papers' names that are as often something else; after a byline's only comma they are a paper's. */
const paperEnding =
  /\b(?:Advertiser|Agency|Argus|Business|Bugle|Digest|Echo|Enterprise|Express|Globe|Insider|Ledger|Line|Mail|Mercury|Newswire|Online|Record|Register|Report|Reporter|Sentinel|Star|Sun|Today|Voice|Wire|World)$/u;

const isPaper = ({ value }: Part): boolean =>
  isOutlet(value) || (value.includes(" ") && paperEnding.test(value));

/** Undefined for a line that is no byline. Of two names the second is an outlet where its words show it. */
export function bylineParts(line: string): BylineParts | undefined {
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
  const outlet = [after, last].find((part) => part !== undefined && isPaper(part));
  return {
    authors: parts.filter(
      (part) => part !== outlet && !isOutlet(part.value) && !isNobody(part.value),
    ),
    outlet,
  };
}
