/** Sentences of the real input, as the chunker would cut them. */
import { readFileSync, readdirSync } from "node:fs";
import { splitSentences } from "../../src/anchoring/split-sentences.ts";

const folder = new URL("../../seeds/", import.meta.url);

/** Every sentence of every seed, in order; furniture among them, which must pass against itself too. */
export function seedSentences(): readonly string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return files.flatMap((name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const blocks = text.split("\n").filter((block) => block.trim() !== "");
    return blocks.flatMap((block) =>
      splitSentences(block).map(({ start, end }) => block.slice(start, end)),
    );
  });
}
