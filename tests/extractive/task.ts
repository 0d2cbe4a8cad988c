/** A writing task over texts: each claim that the extractor drafts is one finding, each text one origin. */
import { shortId } from "../../src/anchoring/content-hash.ts";
import { Claim } from "../../src/domain/claim.ts";
import { Finding } from "../../src/domain/finding.ts";
import { EpisodeId, OriginId, SourceId } from "../../src/domain/ids.ts";
import { scales } from "../../src/domain/scale.ts";
import type { WritingTask } from "../../src/ports/analyst.ts";
import { readText, sourceOf } from "./reading.ts";

/** One list of texts an episode. A claim with a year is background. */
export async function taskOver(
  episodes: readonly (readonly string[])[],
  more: Partial<WritingTask> = {},
): Promise<WritingTask> {
  const sources = [];
  const claims: Claim[] = [];
  const findings: Finding[] = [];
  for (const [index, texts] of episodes.entries()) {
    for (const text of texts) {
      const source = { ...sourceOf(text), id: SourceId.parse(shortId("s", [text])) };
      sources.push(source);
      for (const draft of await readText(text)) {
        const start = source.text.indexOf(draft.statement);
        const id = shortId("c", [source.id, draft.statement]);
        const citation = {
          source: source.id,
          span: { start, end: start + draft.statement.length },
          quote: draft.statement,
          anchor: { kind: "exact", folded: false },
        };
        const { evidence: _, ...rest } = draft;
        const claim = Claim.parse({
          ...rest,
          id,
          source: source.id,
          chunk: `${source.id}-1`,
          citations: [citation],
        });
        claims.push(claim);
        findings.push(findingOf(claim, `e${index + 1}`));
      }
    }
  }
  return {
    resolution: {
      evidence: {
        library: { sources, origins: [], raws: new Map() },
        chunks: [],
        sentences: new Map(),
        claims,
      },
      claims: new Map(claims.map((claim) => [claim.id, claim])),
      entities: [],
      episodes: episodes.map((texts, index) => ({
        id: EpisodeId.parse(`e${index + 1}`),
        label: `Episode ${index + 1}`,
        days: [],
        sources: texts.map((text) => SourceId.parse(shortId("s", [text]))),
        together: [],
        apart: [],
        uncertain: [],
      })),
      findings,
      voices: new Map(),
      conflicts: [],
    },
    title: "Watch",
    reader: "",
    questions: [],
    language: "en",
    scale: scales["icd-203"],
    originNames: new Map(),
    knownGaps: [],
    ...more,
  };
}

function findingOf(claim: Claim, episode: string): Finding {
  const { statement, kind, speaker, stance, importance, time } = claim;
  const past = time.kind === "stated" && /\d{4}/u.test(time.asWritten);
  return Finding.parse({
    id: shortId("f", [claim.id]),
    statement,
    kind,
    speaker,
    stance,
    importance,
    claims: [claim.id],
    origins: [OriginId.parse(shortId("o", [claim.source]))],
    episode,
    time: past ? "background" : "episode",
  });
}
