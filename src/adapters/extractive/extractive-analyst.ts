/** The analyst that works with no model: it selects, and states nothing that no source states. */
import type { Analyst } from "../../ports/analyst.ts";
import { extractiveExtractor } from "./extractive-extractor.ts";
import { extractiveJudge } from "./extractive-judge.ts";
import { extractiveMatcher } from "./extractive-matcher.ts";
import { extractiveWriter } from "./extractive-writer.ts";

/** Costs nothing to make: its language libraries are loaded when the first chunk is read. */
export function createExtractiveAnalyst(): Analyst {
  return {
    kind: "extractive",
    extractor: extractiveExtractor,
    matcher: extractiveMatcher,
    writer: extractiveWriter,
    judge: extractiveJudge,
    description: { kind: "extractive" },
  };
}
