/** Who measured: figures of two polls are two measurements, and neither denies the other. */

const survey = "(?:opinion )?(?:polls?|surveys?|barometer)";
const name = "(\\p{Lu}[\\p{L}\\p{N}&’'-]*(?: \\p{Lu}[\\p{L}\\p{N}&’'-]*){0,3})";

/** "A poll by Dexis", "a survey from Polmark", "Dexis's poll", "the pollster Dexis". */
const shapes: readonly RegExp[] = [
  new RegExp(
    `\\b${survey}(?: of \\p{Ll}+)? (?:by|from|for|of|conducted by|carried out by) (?:the )?(?:pollster )?${name}`,
    "gu",
  ),
  new RegExp(`${name}(?:[’']s)? ${survey}\\b`, "gu"),
  new RegExp(`\\bpollsters? ${name}`, "gu"),
];

/** Names of those whose poll or survey a text tells of, in lower case. */
export function measurersIn(text: string): ReadonlySet<string> {
  const found = shapes.flatMap((shape) =>
    [...text.matchAll(shape)].map(([, written = ""]) =>
      written
        .replace(/^(?:Another|An?|The|One|This|That|Its|Two|New)(?: |$)/u, "")
        .replace(/[’']s$/u, ""),
    ),
  );
  return new Set(found.filter((written) => written !== "").map((written) => written.toLowerCase()));
}
