/** What careless systems make of the five texts, each with the words it would cite, and what those words carry instead. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const Trap = z.strictObject({
  /** First digits of the file. */
  source: z.string(),
  quote: z.string(),
  /** The careless statement, and who is said to say it; the source itself where nobody is. */
  said: z.string(),
  speaker: z.string().optional(),
  /** What an honest reader says of the same words. `?he` is somebody whom the text only calls "he". */
  honest: z.string().optional(),
  honestSpeaker: z.string().optional(),
  /** Only the sense of the words tells it, which no rule reads: it is the judge's to see. */
  isSense: z.literal(true).optional(),
});
export type Trap = z.infer<typeof Trap>;

export const seedTraps: readonly Trap[] = z
  .array(Trap)
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, "seed-traps.json"), "utf8")));
