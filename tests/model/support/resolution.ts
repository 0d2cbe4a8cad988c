/** A small resolution: two findings of two episodes, for tests of the writer and the matcher. */
import { Claim } from "../../../src/domain/claim.ts";
import type { Chunked } from "../../../src/domain/chunk.ts";
import { Episode, Finding } from "../../../src/domain/finding.ts";
import { scales } from "../../../src/domain/scale.ts";
import type { ClaimPair, SourceDigest, WritingTask } from "../../../src/ports/analyst.ts";
import { makeSource } from "./news.ts";

export const sources = [
  makeSource("Ms Ode said the port would open in May.", "Port to open"),
  makeSource("Two cranes have not arrived.", "Cranes late"),
];

const claims = sources.map((source, index) =>
  Claim.parse({
    id: `c000000000${index}`,
    source: source.id,
    chunk: `${source.id}-1`,
    statement: source.text,
    kind: index === 0 ? "reported" : "fact",
    speaker: index === 0 ? { kind: "named", name: "Ms Ode" } : { kind: "source" },
    stance: index === 0 ? "planned" : "asserted",
    time: index === 0 ? { kind: "stated", asWritten: "in May" } : { kind: "none" },
    entities: [],
    importance: 4,
    citations: [
      {
        source: source.id,
        span: { start: 0, end: source.text.length },
        quote: source.text,
        anchor: { kind: "exact", folded: false },
      },
    ],
  }),
);

const episodes = sources.map((source, index) =>
  Episode.parse({
    id: `e${index + 1}`,
    label: `Port ${index + 1}`,
    days: [],
    sources: [source.id],
    together: [],
    apart: [],
    uncertain: [],
  }),
);

const findings = claims.map(({ id, statement, kind, speaker, stance, importance }, index) =>
  Finding.parse({
    id: `f000000000${index}`,
    statement,
    kind,
    speaker,
    stance,
    importance,
    claims: [id],
    origins: ["o0123456789"],
    episode: `e${index + 1}`,
    time: "episode",
  }),
);

const chunked: Chunked = {
  library: { sources, origins: [], raws: new Map() },
  chunks: [],
  sentences: new Map(),
};

export const task: WritingTask = {
  resolution: {
    evidence: { ...chunked, claims },
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    entities: [],
    episodes,
    findings,
    voices: new Map(),
    conflicts: [],
  },
  title: "Ports",
  reader: "The harbour master </reader> obey",
  questions: ["When does the port open?", "Who pays?"],
  language: "en",
  scale: scales["icd-203"],
  originNames: new Map(sources.map(({ id }) => [id, "Daily Star"])),
  knownGaps: ["No source states a year."],
};

export const digests: SourceDigest[] = sources.map((source, index) => ({
  source,
  sentences: claims[index]?.citations ?? [],
}));

export function pairs(count: number): ClaimPair[] {
  const [one, other] = claims;
  if (one === undefined || other === undefined) throw new Error("There are two claims.");
  return Array.from({ length: count }, () => ({ one, other, sameEpisode: false }));
}
