/** Findings restated in the words that stand in the sources. */
import type { Finding, Resolution } from "../../domain/finding.ts";

/**
 * The same resolution, each finding stated by its best claim's own quote. A brief made of these is true to the
 * sources without any judge: what is needed when the writer or the judge is out of reach.
 */
export function inSourceWords(resolution: Resolution): Resolution {
  const inOwnWords = (finding: Finding): Finding => {
    const [first] = finding.claims;
    const quote =
      first === undefined ? undefined : resolution.claims.get(first)?.citations[0]?.quote;
    return { ...finding, statement: quote ?? finding.statement };
  };
  return { ...resolution, findings: resolution.findings.map(inOwnWords) };
}
