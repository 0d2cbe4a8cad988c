/** A source as the list of sources shows it: what is known, on what basis, and who is really speaking. */
import { longDate } from "../../anchoring/long-date.ts";
import type { SourceRecord } from "../../domain/brief.ts";
import { reliabilityWords } from "../../domain/grading.ts";
import type { SourceId } from "../../domain/ids.ts";
import type { Span } from "../../domain/place.ts";
import type { Attribute, Origin } from "../../domain/source.ts";
import { type BriefIndex, type SourceRef, valueOf } from "./brief-index.ts";
import { linkTarget } from "./link-target.ts";
import { counted, grouped, listed } from "../../domain/count-words.ts";

type AttributeView = Readonly<{
  name: string;
  /** `unknown` when it is. */
  value: string;
  /** What the value rests on; empty when unknown. */
  basis: string;
}>;

export type SourceView = SourceRef &
  Readonly<{
    name: string;
    attributes: readonly AttributeView[];
    origin: string;
    /** Why it is counted under that origin. */
    originWhy: string;
    /** Passages of its text that stand in sources of other origins, too, which were there before it. */
    copied: readonly Readonly<{ share: string; label: string; anchor: string; why: string }>[];
    format: string;
    textHash: string;
    /** Sentences cited of all it has. */
    use: string;
    /** What was set aside as not article text, by rule; empty when nothing was. */
    furniture: string;
    /** Path of the kept text beside the brief; empty when it is no plain relative path. */
    textFile: string;
    /** Where the page was fetched from, as text; empty for a file. */
    address: string;
    /** The same for a link; empty for anything but an http or https address without secrets. */
    link: string;
    /** When it was fetched, and which feeds link it; empty for a file. */
    retrieved: string;
  }>;

export function sourceView(
  index: BriefIndex,
  source: SourceRecord,
  texts: ReadonlyMap<SourceId, string>,
): SourceView {
  const { metadata, encoding, format, rawBytes, grade } = source;
  const origin = index.brief.origins.find(({ id }) => id === source.origin);
  return {
    ...index.source(source.id),
    name: source.name,
    attributes: [
      attribute("title", metadata.title),
      attribute("publisher", metadata.publisher),
      ...authors(metadata.authors),
      publishedView(metadata.published),
      attribute("language", metadata.language),
      {
        name: "reliability",
        value: `${grade.reliability}, ${reliabilityWords[grade.reliability]}`,
        basis: grade.because,
      },
    ],
    origin: index.originName(source.origin),
    originWhy: origin === undefined ? "" : whyOrigin(index, source, origin, texts),
    copied: copiedViews(index, source),
    format: `${format}, ${encoding}, ${counted(rawBytes, "byte")}`,
    textHash: source.textHash,
    use: `${grouped(source.citedSentences)} of ${counted(source.sentences, "sentence")} cited`,
    furniture: furnitureWords(source.furniture),
    textFile: isPlainPath(source.textFile) ? source.textFile : "",
    ...retrievalView(source.fetched),
  };
}

function retrievalView(
  fetched: SourceRecord["fetched"],
): Pick<SourceView, "address" | "link" | "retrieved"> {
  if (fetched === undefined) return { address: "", link: "", retrieved: "" };
  const { finalUrl, url, at, feeds } = fetched;
  const parts = [
    `fetched on ${longDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`,
    ...(url === finalUrl ? [] : [`by way of ${url}`]),
    ...(feeds.length === 0 ? [] : [`linked by ${listed(feeds)}`]),
  ];
  return { address: finalUrl, link: linkTarget(finalUrl), retrieved: parts.join("; ") };
}

function authors(known: readonly Attribute[]): AttributeView[] {
  return known.length === 0
    ? [attribute("author", { basis: "unknown" })]
    : known.map((author) => attribute("author", author));
}

function attribute(name: string, given: Attribute): AttributeView {
  return { name, value: valueOf(given) || "unknown", basis: basisWords(given) };
}

/** A whole date as the brief writes dates; with a time, or in part, as it was found. */
function publishedView(given: Attribute): AttributeView {
  const view = attribute("published", given);
  return { ...view, value: longDate(view.value) };
}

function basisWords(given: Attribute): string {
  switch (given.basis) {
    case "stated":
      return `stated in the text, characters ${grouped(given.span.start)}–${grouped(given.span.end)}`;
    case "metadata":
      return `from ${given.from}`;
    case "inferred":
      return `inferred: ${given.evidence}`;
    case "unknown":
      return "";
  }
}

function whyOrigin(
  index: BriefIndex,
  { id }: SourceRecord,
  { basis }: Origin,
  texts: ReadonlyMap<SourceId, string>,
): string {
  const says = (source: SourceId, cues: readonly Readonly<{ start: number; end: number }>[]) => {
    const who = source === id ? "it" : index.source(source).label;
    const text = texts.get(source) ?? "";
    return `${who} says ${listed(cues.map(({ start, end }) => `“${text.slice(start, end).trim()}”`))}`;
  };
  switch (basis.kind) {
    case "own":
      return "nothing in the text points to another origin";
    case "republication":
      return `republication: ${says(basis.source, basis.cues)}`;
    case "wire-credit":
      return `credited to an agency: ${says(basis.source, basis.cues)}`;
    case "near-copy":
      return basis.of === id
        ? `others of this origin are nearly copies of it (${basis.similarity.toFixed(2)} alike)`
        : `nearly a copy of ${index.source(basis.of).label} (${basis.similarity.toFixed(2)} alike)`;
    case "publisher-family":
      return `its publisher belongs to ${basis.family}`;
  }
}

/** Sources told of one text: where many pages are made from one form, each has a little of them all. */
const copiedMax = 5;

/** Each source once, with the share of the article that stands there: those with the most, the greatest first. */
function copiedViews(index: BriefIndex, { blocks, copied }: SourceRecord): SourceView["copied"] {
  const article = blocks.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const owed = [...Map.groupBy(copied ?? [], ({ from }) => from)]
    .map(([from, passages]) => ({ from, units: covered(passages.map(({ span }) => span)) }))
    .toSorted((one, other) => other.units - one.units);
  const more = owed.length - copiedMax;
  return owed.slice(0, copiedMax).map(({ from, units }, place) => {
    const { label, anchor } = index.source(from);
    const percent = Math.round((100 * units) / article);
    const why = `what rests on these words is counted under the origin of ${label}`;
    const isLast = more > 0 && place === copiedMax - 1;
    return {
      share: `${Math.min(100, Math.max(1, percent))}% of its text`,
      label,
      anchor,
      why: isLast ? `${why}; passages of ${counted(more, "more source")} in brief.json` : why,
    };
  });
}

/** Code units that spans cover, those that overlap counted once. */
function covered(spans: readonly Span[]): number {
  let [units, end] = [0, 0];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    units += Math.max(0, span.end - Math.max(end, span.start));
    end = Math.max(end, span.end);
  }
  return units;
}

function furnitureWords(furniture: SourceRecord["furniture"]): string {
  const counts = new Map<string, number>();
  for (const { rule } of furniture) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => `${rule} × ${count}`).join(", ");
}

/** A relative path of harmless characters that stays in its folder: nothing else becomes a link. */
function isPlainPath(path: string): boolean {
  return /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(path);
}
