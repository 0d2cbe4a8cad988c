/** What the sources do not say. Each gap is one plain sentence, computed; the writer and the brief are told. */
import { dayPhrase } from "../../domain/episode-day.ts";
import type { Episode, Resolution } from "../../domain/finding.ts";
import type { OriginId, SourceId } from "../../domain/ids.ts";
import type { Attribute, Source } from "../../domain/source.ts";
import { dateGaps } from "./date-gaps.ts";
import { listShortly } from "./list-shortly.ts";

const isUnknown = ({ basis }: Attribute): boolean => basis === "unknown";
const fullYear = /\b(?:1[5-9]|20)\d\d\b/u;

function dateGap({ label, ...episode }: Episode): string[] {
  const days = episode.days.map(dayPhrase);
  if (days.some((day) => fullYear.test(day))) return [];
  if (days.length === 0) return [`No source states the date of “${label}”.`];
  return [
    `No source states the year of “${label}”; its days are given only as ${listShortly(days)}.`,
  ];
}

function sourceGap(
  sources: readonly Source[],
  what: string,
  isMissing: (source: Source) => boolean,
): string[] {
  const missing = sources.filter((source) => isMissing(source)).map(({ name }) => name);
  if (missing.length === 0) return [];
  if (sources.length === 1) return [`The one source states no ${bare(what)}.`];
  if (missing.length === sources.length)
    return [`None of the ${sources.length} sources states ${what}.`];
  return [
    `${missing.length} of ${sources.length} sources state no ${bare(what)}: ${listShortly(missing)}.`,
  ];
}

function bare(what: string): string {
  return what.replace(/^(?:its|a) /u, "");
}

function speakerGap({ findings }: Resolution): string[] {
  const count = findings.filter(({ speaker }) => speaker.kind === "unresolved").length;
  if (count === 0) return [];
  return [
    count === 1
      ? "For 1 statement the text does not say who speaks."
      : `For ${count} statements the text does not say who speaks.`,
  ];
}

function uncertainGap(
  { label, uncertain }: Episode,
  names: ReadonlyMap<SourceId, string>,
): string[] {
  if (uncertain.length === 0) return [];
  const listedNames = listShortly(uncertain.map((id) => names.get(id) ?? id));
  return [
    `No words settle whether ${listedNames} report${uncertain.length === 1 ? "s" : ""} on “${label}”; only likeness puts ${uncertain.length === 1 ? "it" : "them"} there.`,
  ];
}

/** Origins of what is told of an episode, which copied passages may make fewer than those of its sources. */
function originsOf({ id, sources }: Episode, { findings, evidence }: Resolution): Set<OriginId> {
  const told = findings.filter(({ episode }) => episode === id).flatMap(({ origins }) => origins);
  if (told.length > 0) return new Set(told);
  const own = evidence.library.sources.filter((source) => sources.includes(source.id));
  return new Set(own.map(({ origin }) => origin));
}

function originGap(episode: Episode, resolution: Resolution): string[] {
  const { library } = resolution.evidence;
  const origins = originsOf(episode, resolution);
  if (origins.size > 1) return [];
  const own = library.sources.filter(({ id }) => episode.sources.includes(id));
  const name =
    library.origins.find(({ id }) => origins.has(id))?.name ?? own[0]?.name ?? "one source";
  const copying = own.filter(
    (source) => !origins.has(source.origin) && source.copied !== undefined,
  );
  const copies =
    copying.length === 0
      ? ""
      : `; what ${listShortly(copying.map((source) => source.name))} told of it stands there, too`;
  return [`“${episode.label}” rests on one origin alone: ${name}${copies}.`];
}

/**
 * In a fixed order: dates, membership and origins of each episode, then sources, then dates that do not fit, then speakers.
 *
 * @param date - The edition's, `YYYY-MM-DD`.
 */
export function knownGaps(resolution: Resolution, date: string): readonly string[] {
  const { episodes, evidence } = resolution;
  const { sources } = evidence.library;
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  return [
    ...episodes.flatMap((episode) => [
      ...dateGap(episode),
      ...uncertainGap(episode, names),
      ...originGap(episode, resolution),
    ]),
    ...sourceGap(sources, "its publisher", ({ metadata }) => isUnknown(metadata.publisher)),
    ...sourceGap(sources, "its date of publication", ({ metadata }) =>
      isUnknown(metadata.published),
    ),
    ...dateGaps(resolution, date),
    ...speakerGap(resolution),
  ];
}
