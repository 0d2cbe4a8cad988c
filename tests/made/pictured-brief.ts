/** A made brief with as many findings, origins and days as a test asks for: what the pictures of the evidence are drawn from. */
import { contentHash } from "../../src/anchoring/content-hash.ts";
import { Brief } from "../../src/domain/brief.ts";
import type { SourceId } from "../../src/domain/ids.ts";
import { sampleBrief } from "../../src/stages/7-render/sample-brief.ts";

type FindingPlan = Readonly<{
  /** Numbers of origins, from 0. */
  origins: readonly number[];
  episode?: number;
  importance?: number;
  stance?: string;
  statement?: string;
  /** As a claim of its first origin writes it; the others tell no time. */
  time?: string | undefined;
}>;

export type Plan = Readonly<{
  /** Names; each has one source, and a copy of it where `copies` has its number. */
  origins: readonly string[];
  copies?: readonly number[];
  /** Days of publication, by number of origin: as the text states them. */
  published?: readonly (string | undefined)[];
  episodes: readonly Readonly<{
    label: string;
    days?: readonly Readonly<{ asWritten: string; date: string | null }>[];
  }>[];
  findings: readonly FindingPlan[];
  /** Findings, by number, that cannot all hold. */
  conflicts?: readonly (readonly number[])[];
}>;

const id = (letter: string, number: number): string =>
  `${letter}${String(number).padStart(10, "0")}`;
const sentence = (at: number): string => `Report ${at} says that something came about. `;

export function picturedBrief(
  plan: Plan,
): Readonly<{ brief: Brief; texts: ReadonlyMap<SourceId, string> }> {
  const { brief: base } = sampleBrief();
  const text = plan.findings.map((_, at) => sentence(at)).join("") || "Nothing. ";
  const places = plan.findings.map((_, at) => {
    const start = plan.findings
      .slice(0, at)
      .reduce((sum, _each, before) => sum + sentence(before).length, 0);
    return { start, end: start + sentence(at).trim().length };
  });
  const [record] = base.sources;
  const sourceNumbers = plan.origins.flatMap((_, at) =>
    plan.copies?.includes(at) === true ? [at, at] : [at],
  );
  const sources = sourceNumbers.map((origin, at) => {
    const day = plan.published?.[origin];
    return {
      ...record,
      id: id("s", at),
      name: `report-${at}.txt`,
      origin: id("o", origin),
      rawHash: contentHash(text),
      textHash: contentHash(text),
      map: [[text.length]],
      blocks: [{ span: { start: 0, end: text.length }, kind: "prose" }],
      furniture: [],
      copied: undefined,
      metadata: {
        ...record?.metadata,
        title: { basis: "metadata", value: `Report ${at}`, from: "title" },
        published:
          day === undefined
            ? { basis: "unknown" }
            : { basis: "metadata", value: day, from: "meta" },
      },
    };
  });
  const claims = plan.findings.flatMap((finding, number) =>
    finding.origins.flatMap((origin, nth) =>
      sourceNumbers.flatMap((each, source) =>
        each === origin
          ? [
              {
                finding: number,
                source,
                time: nth === 0 ? finding.time : undefined,
                stance: finding.stance ?? "asserted",
              },
            ]
          : [],
      ),
    ),
  );
  const cited = (number: number, source: number) => {
    const span = places[number] ?? { start: 0, end: 1 };
    return {
      source: id("s", source),
      span,
      quote: text.slice(span.start, span.end),
      anchor: { kind: "exact", folded: false },
    };
  };
  const findings = plan.findings.map((finding, at) => ({
    ...base.findings[0],
    id: id("f", at),
    statement: finding.statement ?? sentence(at).trim(),
    stance: finding.stance ?? "asserted",
    importance: finding.importance ?? 3,
    claims: claims.flatMap((claim, number) => (claim.finding === at ? [id("c", number)] : [])),
    origins: finding.origins.map((origin) => id("o", origin)),
    episode: `e${(finding.episode ?? 0) + 1}`,
    time: "episode",
    otherTime: undefined,
  }));
  const citations = plan.findings.slice(0, 12).map(({ origins }, at) => ({
    number: at + 1,
    ...cited(at, sourceNumbers.indexOf(origins[0] ?? 0)),
    sentence: at + 1,
  }));
  const [example] = base.bottomLine;
  const told = citations.map(({ number, quote }) => ({
    ...example,
    id: `t${number}`,
    text: quote,
    findings: [id("f", number - 1)],
    citations: [number],
  }));
  const conflicts = (plan.conflicts ?? []).map((rivals) => ({
    about: "what came about",
    rivals: rivals.map((number) => ({
      finding: id("f", number),
      value: `value ${number}`,
      asOf: "none stated",
      definition: "",
      sources: [id("s", sourceNumbers.indexOf(plan.findings[number]?.origins[0] ?? 0))],
    })),
  }));
  const { changes: _changes, corrections: _corrections, ...rest } = base;
  const brief = Brief.parse(
    JSON.parse(
      JSON.stringify({
        ...rest,
        title: "Pictures",
        bottomLine: told.slice(0, 1),
        judgements: [],
        developments: plan.episodes.flatMap((_, at) => {
          const own = told
            .slice(1)
            .filter(
              ({ citations: [number = 1] }) => (plan.findings[number - 1]?.episode ?? 0) === at,
            );
          return own.length === 0 ? [] : [{ episode: `e${at + 1}`, sentences: own }];
        }),
        positions: [],
        answers: [],
        indicators: [],
        gaps: [],
        citations,
        conflicts: [],
        conflictsFound: conflicts,
        episodes: plan.episodes.map(({ label, days = [] }, at) => ({
          id: `e${at + 1}`,
          label,
          days,
          sources: [id("s", 0)],
          together: [],
          apart: [],
          uncertain: [],
        })),
        findings,
        claims: claims.map(({ finding, source, time, stance }, number) => ({
          id: id("c", number),
          source: id("s", source),
          chunk: `${id("s", source)}-1`,
          statement: sentence(finding).trim(),
          kind: "fact",
          speaker: { kind: "source" },
          stance,
          time: time === undefined ? { kind: "none" } : { kind: "stated", asWritten: time },
          entities: [],
          importance: 3,
          citations: [cited(finding, source)],
        })),
        sources,
        origins: plan.origins.map((name, at) => ({
          id: id("o", at),
          name,
          basis: { kind: "own" },
          sources: sources.filter(({ origin }) => origin === id("o", at)).map((one) => one.id),
        })),
        documents: [],
      }),
    ),
  );
  return { brief, texts: new Map(brief.sources.map((one) => [one.id, text])) };
}
