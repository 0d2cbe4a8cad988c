/** The analyst that works with no model: it selects, and states nothing that no source states. */
import type { Analyst } from "../../ports/analyst.ts";

const loadExtractor = async () => (await import("./extractive-extractor.ts")).extractiveExtractor;
const loadMatcher = async () => (await import("./extractive-matcher.ts")).extractiveMatcher;
const loadWriter = async () => (await import("./extractive-writer.ts")).extractiveWriter;
const loadJudge = async () => (await import("./extractive-judge.ts")).extractiveJudge;

/** Costs nothing to make: a role and its language libraries are loaded when it is first asked. */
export function createExtractiveAnalyst(): Analyst {
  return {
    kind: "extractive",
    extractor: {
      read: async (...given) => (await loadExtractor()).read(...given),
      reread: async (...given) => (await loadExtractor()).reread(...given),
    },
    matcher: {
      separate: async (...given) => (await loadMatcher()).separate(...given),
      relate: async (...given) => (await loadMatcher()).relate(...given),
    },
    writer: {
      write: async (...given) => (await loadWriter()).write(...given),
      rewrite: async (...given) => (await loadWriter()).rewrite(...given),
    },
    judge: { judge: async (...given) => (await loadJudge()).judge(...given) },
    description: { kind: "extractive" },
  };
}
