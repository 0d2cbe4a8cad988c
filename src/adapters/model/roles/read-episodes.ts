import type { SourceId } from "../../../domain/ids.ts";
import type { Attribute } from "../../../domain/source.ts";
import type { EpisodeProposal, SourceDigest } from "../../../ports/analyst.ts";
import { asLine, rearm } from "../fence.ts";
import type { EpisodesReply } from "./episodes-reply.ts";

/** Sentences shown of all sources together; each gets its share, and at least three. */
const sentencesMax = 400;
const sentencesMin = 3;

export type SourceHandles = ReadonlyMap<string, SourceId>;

/** `S1`, `S2`, … in the order given. */
export function sourceHandles(digests: readonly SourceDigest[]): SourceHandles {
  return new Map(digests.map(({ source }, index) => [`S${index + 1}`, source.id]));
}

export function shownDigests(digests: readonly SourceDigest[]): string {
  const share = Math.max(sentencesMin, Math.floor(sentencesMax / digests.length));
  return digests
    .map(({ source, sentences }, index) => {
      const { title, published } = source.metadata;
      const head = [`[S${index + 1}]`, `title: ${known(title)}`, `published: ${known(published)}`];
      const lines = sentences.slice(0, share).map(({ quote }) => `- ${asLine(quote)}`);
      return [head.join(" | "), ...lines].join("\n");
    })
    .join("\n\n");
}

function known(attribute: Attribute): string {
  return attribute.basis === "unknown" ? "not stated" : asLine(attribute.value);
}

/** Faults for the one repair: handles that nothing has, and sources that stand in no episode. */
export function unknownSources(reply: EpisodesReply, handles: SourceHandles): string[] {
  const used = reply.episodes.flatMap(({ sources, uncertain, evidence }) => [
    ...sources,
    ...uncertain,
    ...evidence.map(({ source }) => source),
  ]);
  const strangers = new Set(used.map(bare).filter((handle) => !handles.has(handle)));
  const placed = new Set(reply.episodes.flatMap(({ sources }) => sources.map(bare)));
  return [
    ...[...strangers].map((handle) => `There is no source ${handle}.`),
    ...[...handles.keys()]
      .filter((handle) => !placed.has(handle))
      .map((handle) => `${handle} is in no episode; list it under \`sources\` of one.`),
  ];
}

/** What is left once unknown handles are dropped. An episode without a source is none. */
export function proposalsOf(reply: EpisodesReply, handles: SourceHandles): EpisodeProposal[] {
  const idsOf = (names: readonly string[]): SourceId[] =>
    [...new Set(names)].flatMap((name) => handles.get(bare(name)) ?? []);
  return reply.episodes.flatMap(({ label, sources, evidence, uncertain }) => {
    const ids = idsOf(sources);
    if (ids.length === 0) return [];
    const places = evidence.flatMap(({ source, quote, shows }) => {
      const id = handles.get(bare(source));
      return id === undefined || quote.trim() === ""
        ? []
        : [
            {
              source: id,
              quote: rearm(quote.replace(/^\s*-\s+/, "").trim()),
              shows: asLine(shows),
            },
          ];
    });
    return [{ label: asLine(label), sources: ids, evidence: places, uncertain: idsOf(uncertain) }];
  });
}

/** `S1` of `[S1]` or ` S1 `. */
function bare(handle: string): string {
  return handle.replaceAll(/[[\]\s]/g, "");
}
