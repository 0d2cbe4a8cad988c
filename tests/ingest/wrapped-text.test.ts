/** A text that a mail program wrapped says what it said before. */
import { expect, test } from "vitest";
import { chunkedOf } from "../made/chunked.ts";

const paragraphs = [
  "The port of Aktau opened on Monday after two weeks of repairs, the operator said. It had closed after a storm damaged the main crane, which is the largest on the eastern shore of the sea.",
  "What The Storm Left",
  "Forty ships had waited outside the harbour, said Minister Aliya Sadykova. Officials expect a second berth to open in spring, and a third one a year later if the loans come through.",
];

function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

async function sentencesOf(text: string): Promise<string[]> {
  const { library, sentences } = await chunkedOf({ "a.txt": text });
  return library.sources.flatMap(({ id, text: canonical }) =>
    (sentences.get(id) ?? []).map(({ span }) => canonical.slice(span.start, span.end)),
  );
}

test.for([60, 66, 72, 78, 90, 100])(
  "a text wrapped at %i characters has the same sentences",
  async (width) => {
    const whole = await sentencesOf(paragraphs.join("\n\n"));
    expect(whole).toHaveLength(5);
    const lines = paragraphs.map((paragraph) => wrapped(paragraph, width));
    expect(await sentencesOf(lines.join("\n\n"))).toEqual(whole);
  },
);
