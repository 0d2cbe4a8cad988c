/** Where a sentence is somebody's own words, by its quotation marks. Single marks are left alone: they are also apostrophes. */

/** Stands in a masked text for each code unit inside a quotation, so that offsets stay. */
export const maskLetter = "\u0001";

export type Quotations = Readonly<{
  /** The text with every quoted code unit as `maskLetter`, opening marks as “ and closing marks as ”. */
  masked: string;
  /** Still inside a quotation where the text ends. */
  insideAtEnd: boolean;
  /** A mark whose partner is not in this text. */
  unbalanced: boolean;
}>;

const opening = /[“„«]/u;
const closing = /[”»]/u;

/**
 * Reads the marks from left to right. An opening mark inside a quotation (a repeated mark, or a slip of the
 * writer's) changes nothing.
 *
 * @param insideAtStart - The text begins within a quotation that an earlier sentence opened.
 */
export function readQuotations(text: string, insideAtStart = false): Quotations {
  let inside = insideAtStart;
  let low = false;
  const masked: string[] = [];
  for (const letter of text.split("")) {
    const mark = markOf(letter, inside, low);
    if (mark === "open") low = letter === "„";
    masked.push(shown(letter, mark, inside));
    if (mark !== "none") inside = mark === "open";
  }
  return { masked: masked.join(""), insideAtEnd: inside, unbalanced: inside || insideAtStart };
}

type Mark = "open" | "close" | "none";

function markOf(letter: string, inside: boolean, low: boolean): Mark {
  if (inside) {
    const closes = closing.test(letter) || letter === '"' || (low && letter === "“");
    return closes ? "close" : "none";
  }
  return opening.test(letter) || letter === '"' ? "open" : "none";
}

function shown(letter: string, mark: Mark, inside: boolean): string {
  if (mark === "open") return "“";
  if (mark === "close") return "”";
  return inside ? maskLetter : letter;
}

/** True if a text with these marks can be read by itself: each mark has its partner, also a stray closing one. */
export function areMarksBalanced(text: string): boolean {
  const { masked, insideAtEnd } = readQuotations(text);
  return !insideAtEnd && !stray.test(masked.replace(/“[^”]*”/gu, ""));
}

const stray = /[”»]/u;
