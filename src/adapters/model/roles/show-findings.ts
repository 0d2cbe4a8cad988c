import { dayPhrase } from "../../../domain/episode-day.ts";
import type { Conflict, Episode, Finding } from "../../../domain/finding.ts";
import type { FindingId, SourceId } from "../../../domain/ids.ts";
import type { WritingTask } from "../../../ports/analyst.ts";
import { asLine } from "../fence.ts";

/** Short names for findings and episodes, in their order: what a model cites instead of ids. */
export type Handles = Readonly<{
  findings: ReadonlyMap<string, Finding>;
  episodes: ReadonlyMap<string, Episode>;
  nameOf: ReadonlyMap<FindingId, string>;
}>;

export function handlesOf({ resolution }: WritingTask): Handles {
  const findings = new Map(
    resolution.findings.map((finding, index) => [`F${index + 1}`, finding] as const),
  );
  return {
    findings,
    episodes: new Map(
      resolution.episodes.map((episode, index) => [`E${index + 1}`, episode] as const),
    ),
    nameOf: new Map([...findings].map(([name, { id }]) => [id, name] as const)),
  };
}

/** `F1` of `[F1]`, ` F1 ` or `f1`. */
export function bareHandle(handle: string): string {
  return handle.replaceAll(/[[\]\s]/g, "").toUpperCase();
}

export function findingLines(task: WritingTask, handles: Handles): string {
  const episodeOf = new Map([...handles.episodes].map(([name, { id }]) => [id, name] as const));
  return [...handles.findings]
    .map(([name, finding]) => findingLine(name, finding, episodeOf.get(finding.episode), task))
    .join("\n");
}

function findingLine(
  name: string,
  finding: Finding,
  episode: string | undefined,
  task: WritingTask,
): string {
  const facts = [
    speakerOf(finding),
    finding.kind,
    finding.stance,
    `by ${originsOf(finding, task).join(" and ")}`,
    finding.time === "background" ? `${episode}, ${backgroundOf(finding)}` : episode,
    timesOf(finding, task),
    `importance ${finding.importance}`,
    task.earlier?.standingOf.get(finding.id) ?? "",
  ];
  return `[${name}] ${asLine(finding.statement)} (${facts.filter((fact) => fact !== "").join("; ")})`;
}

function backgroundOf({ otherTime }: Finding): string {
  return otherTime === undefined ? "background" : `background by “${asLine(otherTime)}”`;
}

function speakerOf({ speaker }: Finding): string {
  if (speaker.kind === "named") return `speaker ${asLine(speaker.name)}`;
  return speaker.kind === "unresolved"
    ? `speaker not named, “${asLine(speaker.asWritten)}”`
    : "told by the source";
}

function originsOf({ claims }: Finding, { resolution, originNames }: WritingTask): string[] {
  const sources = claims.flatMap((id) => resolution.claims.get(id)?.source ?? []);
  return [
    ...new Set(
      sources.map((source: SourceId) => originNames.get(source) ?? "a source without a name"),
    ),
  ];
}

function timesOf({ claims }: Finding, { resolution }: WritingTask): string {
  const times = claims.flatMap((id) => {
    const time = resolution.claims.get(id)?.time;
    return time?.kind === "stated" ? [`“${asLine(time.asWritten)}”`] : [];
  });
  return times.length === 0 ? "" : `time ${[...new Set(times)].slice(0, 3).join(", ")}`;
}

export function episodeLines({ episodes }: Handles): string {
  return [...episodes]
    .map(([name, { label, days }]) => {
      const when =
        days.length === 0 ? "day not stated" : `days as written: ${days.map(dayPhrase).join(", ")}`;
      return `[${name}] ${asLine(label)} (${asLine(when)})`;
    })
    .join("\n");
}

export function conflictLines(conflicts: readonly Conflict[], { nameOf }: Handles): string {
  return conflicts
    .map(({ about, rivals }) => {
      const values = rivals.map(({ finding, value, asOf, definition }) => {
        const of = definition === "" ? "" : `, said of “${asLine(definition)}”`;
        return `${asLine(value)} [${nameOf.get(finding)}]${of}, as of: ${asLine(asOf)}`;
      });
      return `- ${asLine(about)}: ${values.join(" / ")}`;
    })
    .join("\n");
}
