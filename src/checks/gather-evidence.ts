/** Collects, for a statement and its citations, what a check or a judge may lawfully look at. */
import type { Chunked, SourceSentence } from "../domain/chunk.ts";
import type { Citation, Speaker, Stance } from "../domain/claim.ts";
import type { SourceId } from "../domain/ids.ts";
import { contains, slice, spanOf } from "../domain/place.ts";
import type { Attribute, Library, Source } from "../domain/source.ts";
import type { CheckInput } from "./check.ts";
import { readPassage } from "./reading/read-input.ts";
import { sentencesUnder } from "./sentences-under.ts";
import { isSpeechCue } from "./attribution/speech-cues.ts";

/** Where the stored texts are looked up. A missing source is a bug: a citation never names one that was not read. */
export type Shelf = Readonly<{
  sources: ReadonlyMap<SourceId, Source>;
  sentences: ReadonlyMap<SourceId, readonly SourceSentence[]>;
  /** Who stands behind a source, where its text or the registry names it; the writer is told the same. */
  outlets: ReadonlyMap<SourceId, string>;
}>;

export function shelfOf({ library, sentences }: Pick<Chunked, "library" | "sentences">): Shelf {
  return {
    sources: new Map(library.sources.map((source) => [source.id, source])),
    sentences,
    outlets: outletsOf(library),
  };
}

/** The name of each source's origin. A source whose origin is only its own file has none. */
export function outletsOf({ sources, origins }: Library): Map<SourceId, string> {
  const byId = new Map(origins.map((origin) => [origin.id, origin]));
  return new Map(
    sources.flatMap(({ id, name, origin }) => {
      const outlet = byId.get(origin)?.name;
      return outlet === undefined || outlet === name ? [] : [[id, outlet] as const];
    }),
  );
}

export type Statement = Readonly<{
  text: string;
  speakers: readonly Speaker[];
  stance: Stance | undefined;
  citations: readonly Citation[];
}>;

/** Sentences before and after a quote that may show who speaks. Two and one: attribution mostly stands before. */
const sentencesBefore = 2;
const sentencesAfter = 1;

/** Builds the input of the checks. Quotes are re-read from the stored text, never taken from the citation. */
export function gatherEvidence(statement: Statement, shelf: Shelf): CheckInput {
  const { text, speakers, stance, citations } = statement;
  const quotes: string[] = [];
  const sentences: string[] = [];
  const lawful = new Set<string>();
  const outlets = new Set<string>();
  const surroundings = new Set<string>();
  for (const words of labelledWords(citations, speakers, shelf)) surroundings.add(words);
  for (const citation of citations) {
    const source = sourceOf(citation, shelf);
    quotes.push(slice(source.text, citation.span));
    sentences.push(wholeOf(citation, shelf));
    for (const words of metadataWords(source)) lawful.add(words);
    for (const outlet of outletNames(source, shelf)) outlets.add(outlet);
    for (const sentence of around(citation, shelf))
      surroundings.add(slice(source.text, sentence.span));
  }
  const named = speakers.filter((speaker) => speaker.kind === "named");
  for (const speaker of named) lawful.add(speaker.name);
  return {
    statement: text,
    speaker: speakers.length === 1 && speakers[0] !== undefined ? speakers[0] : { kind: "source" },
    stance,
    quotes,
    lawful: [...lawful, ...outlets],
    outlets: [...outlets],
    surroundings: [...surroundings],
    sentences,
  };
}

/** The source a citation names. Throws if it was never read: a bug. */
export function sourceOf(citation: Citation, shelf: Shelf): Source {
  const source = shelf.sources.get(citation.source);
  if (source === undefined) throw new Error(`No source ${citation.source} is on the shelf.`);
  return source;
}

/** The words of the sentences a citation stands in; empty if it stands in none, or hangs over an end. */
function wholeOf(citation: Citation, shelf: Shelf): string {
  const { source, span } = citation;
  const sentences = shelf.sentences.get(source) ?? [];
  const under = sentencesUnder(span, sentences);
  const [first, last] = [sentences[under?.first ?? -1], sentences[under?.last ?? -1]];
  if (first === undefined || last === undefined) return "";
  const whole = spanOf(first.span.start, last.span.end);
  return contains(whole, span) ? slice(sourceOf(citation, shelf).text, whole) : "";
}

/** The sentences a citation stands in, and those beside them; none if it stands in no sentence. */
function around({ source, span }: Citation, shelf: Shelf): readonly SourceSentence[] {
  const sentences = shelf.sentences.get(source) ?? [];
  const under = sentencesUnder(span, sentences);
  if (under === undefined) return [];
  return sentences.slice(
    Math.max(0, under.first - sentencesBefore),
    under.last + 1 + sentencesAfter,
  );
}

/** "Amma: …": a short name and a colon at the head of a paragraph. */
const labelForm = /^(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}):\s/u;

/**
 * An interview names who answers once, and the label holds until the next question or heading. So what a speaker
 * says under a label of his is given once more with his name before it: one entry a speaker, his quotes in order.
 * Under the label of another it is given with that one's, unless it tells itself that somebody speaks.
 */
function labelledWords(
  citations: readonly Citation[],
  speakers: readonly Speaker[],
  shelf: Shelf,
): string[] {
  const names = speakers.flatMap((one) => (one.kind === "named" ? [one.name] : []));
  if (names.length === 0) return [];
  const said = new Map<string, string[]>();
  for (const citation of citations) {
    const label = labelOver(citation, shelf);
    if (label === undefined) continue;
    const quote = slice(sourceOf(citation, shelf).text, citation.span);
    const name = names.find((each) =>
      label.split(" ").every((word) => each.split(" ").includes(word)),
    );
    if (name === undefined && tellsOfSpeech(quote)) continue;
    const words = said.get(name ?? label) ?? [];
    words.push(quote);
    said.set(name ?? label, words);
  }
  return [...said].map(([name, words]) => `${name}: ${words.join(" ")}`);
}

function tellsOfSpeech(quote: string): boolean {
  const passage = readPassage(quote);
  return passage.words.some((_, at) => isSpeechCue(passage, at));
}

/** The label in force where a citation stands: the nearest before it, with no question or heading between. */
function labelOver(citation: Citation, shelf: Shelf): string | undefined {
  const { text } = sourceOf(citation, shelf);
  const sentences = shelf.sentences.get(citation.source) ?? [];
  const under = sentencesUnder(citation.span, sentences);
  return under === undefined ? undefined : labelsIn(sentences, text)[under.first];
}

type Labels = readonly (string | undefined)[];

/** Read once a source: walking back from each claim would read a long source as often as it has claims. */
const labelsKnown = new WeakMap<readonly SourceSentence[], Labels>();

/** For each sentence the label it stands under. */
function labelsIn(sentences: readonly SourceSentence[], text: string): Labels {
  const known = labelsKnown.get(sentences);
  if (known !== undefined) return known;
  let label: string | undefined;
  const labels = sentences.map(({ role, span }) => {
    label = role === "prose" ? (labelForm.exec(slice(text, span))?.[1] ?? label) : undefined;
    return label;
  });
  labelsKnown.set(sentences, labels);
  return labels;
}

/** A republication may be told as the origin's or as the publisher's. */
function outletNames({ id, metadata }: Source, shelf: Shelf): string[] {
  const names = [shelf.outlets.get(id), valueOf(metadata.publisher)];
  return names.filter((name) => name !== undefined);
}

function metadataWords({ metadata }: Source): string[] {
  const words = [metadata.title, metadata.publisher, metadata.published, ...metadata.authors].map(
    valueOf,
  );
  return words.filter((word) => word !== undefined);
}

function valueOf(attribute: Attribute): string | undefined {
  return attribute.basis === "unknown" ? undefined : attribute.value;
}
