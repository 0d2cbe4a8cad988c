/** The language of a document, by its letters and words. */
import { grouped } from "../../../domain/count-words.ts";
import type { Attribute } from "../../../domain/source.ts";
import type { JudgedDocument } from "../document.ts";

/** Enough to be sure by, in code units. */
const sampleChars = 4_000;
/** Below this, a guess by letters is wrong too often to be worth having. */
const sampleCharsMin = 40;

/** What the page declares, unless its words are in another script; else what tinyld finds. */
export async function findLanguage({ head, blocks, text }: JudgedDocument): Promise<Attribute> {
  const sample = blocks
    .slice(0, 40)
    .map(({ span }) => text.slice(span.start, Math.min(span.end, span.start + sampleChars)))
    .join(" ")
    .slice(0, sampleChars);
  const declared = /^[a-z]{2,3}(?:-[A-Za-z0-9-]{2,20})?$/.exec(head.language?.value ?? "")?.[0];
  const detected = await detectLanguage(sample);
  if (declared !== undefined && head.language !== undefined) {
    // Themes are shipped as "en" and never changed, so a declaration yields to what the words show.
    const agrees = detected === undefined || declared.split("-")[0] === detected;
    if (agrees) return { basis: "metadata", value: declared, from: head.language.from };
  }
  if (detected === undefined) return { basis: "unknown" };
  const chars = `letters and words of its first ${grouped(sample.length)} characters`;
  return { basis: "inferred", value: detected, evidence: `${chars}, by tinyld` };
}

async function detectLanguage(sample: string): Promise<string | undefined> {
  if (sample.length < sampleCharsMin) return undefined;
  // The small model loads six times faster, and knows English from whatever else is written in Latin.
  const light = await import("tinyld/light");
  if (light.detect(sample) === "en") return "en";
  const { detect } = await import("tinyld");
  const found = detect(sample);
  return found === "" ? undefined : found;
}
