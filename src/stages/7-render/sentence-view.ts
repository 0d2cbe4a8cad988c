/** A sentence of the brief as templates see it: its words, what kind it is, who says it, where it stands. */
import type { Brief, BriefSentence } from "../../domain/brief.ts";
import { asOfShown } from "./as-of-words.ts";
import { type BriefIndex, inListOrder } from "./brief-index.ts";
import { counted, listed } from "../../domain/count-words.ts";
import { speakerWords } from "./speaker-words.ts";
import { directionOf, languageTag } from "./text-direction.ts";

export type CitationRef = Readonly<{ number: number; anchor: string }>;

/** A value that excludes what the sentence says, from the table of conflicts. */
type RivalView = Readonly<{
  about: string;
  value: string;
  asOf: string;
  /** What it is a measure of, in the source's words; empty where the value is all that is said. */
  definition: string;
  citations: readonly CitationRef[];
}>;

export type SentenceView = Readonly<{
  /** Number of the paragraph in this brief, from 1 in reading order. */
  number: number;
  /** Fragment to link to, without `#`. */
  anchor: string;
  text: string;
  lang: string;
  dir: "ltr" | "rtl";
  kind: BriefSentence["kind"];
  /** Kind, speaker, origins and sources in a few words: `reported: N. Tokayev · 2 origins: S1, S3`. */
  tag: string;
  /** Who says it, in words. */
  speaker: string;
  /** Names of the origins it rests on. */
  origins: string;
  verbatim: boolean;
  citations: readonly CitationRef[];
  /** Numbers of its citations, set apart by spaces. */
  citationNumbers: string;
  /** What the check or the judge said. */
  verdict: string;
  rivals: readonly RivalView[];
}>;

/** Anchors of citations and paragraphs are made here and nowhere else. */
export function citationRef(number: number): CitationRef {
  return { number, anchor: `cite-${number}` };
}

/** `whose`: a key judgement is the brief's own inference; any other is somebody's, or its source's. */
export type ViewSentence = (sentence: BriefSentence, whose?: "source" | "brief") => SentenceView;

/** Makes the views of a brief's sentences, which it numbers in the order it is asked for them. */
export function sentenceViews(index: BriefIndex): ViewSentence {
  let number = 0;
  return (sentence, whose = "source") => {
    number += 1;
    const { text, kind, verbatim, verdict } = sentence;
    const origins = originsOf(index, sentence);
    const citations = sentence.citations.map(citationRef);
    const rivals = rivalsOf(index.brief, sentence);
    const firstSource = index.source(index.citation(sentence.citations[0] ?? 0).source);
    return {
      number,
      anchor: `p-${number}`,
      text,
      lang: verbatim ? firstSource.lang : languageTag(index.brief.language),
      dir: directionOf(text),
      kind,
      tag: tagOf(index, sentence, {
        originCount: origins.length,
        isDisputed: rivals.length > 0,
        whose,
      }),
      speaker: speakerWords(sentence.speaker),
      origins: listed(origins),
      verbatim,
      citations,
      citationNumbers: sentence.citations.join(" "),
      verdict: `${verdict.kind}, says ${verdict.by === "judge" ? "the judge" : verdict.by}${verdict.because === "" ? "" : `: ${verdict.because}`}`,
      rivals,
    };
  };
}

function originsOf(index: BriefIndex, { findings }: BriefSentence): string[] {
  const ids = new Set(findings.flatMap((id) => index.finding(id)?.origins ?? []));
  return [...ids].map((id) => index.originName(id));
}

type TagFacts = Readonly<{
  originCount: number;
  isDisputed: boolean;
  whose: "source" | "brief";
}>;

/** What the source itself asserts carries no word on its kind; the legend at the head says so. */
function tagOf(
  index: BriefIndex,
  sentence: BriefSentence,
  { originCount, isDisputed, whose }: TagFacts,
): string {
  const { kind, speaker } = sentence;
  const asserted = kind === "fact" && speaker.kind === "source";
  const cited = sentence.citations.map((number) => index.source(index.citation(number).source));
  const labels = [...new Set(inListOrder(cited).map(({ label }) => label))].join(", ");
  const words = [
    ...backgroundWords(index, sentence),
    ...(asserted ? [] : [whose === "brief" ? `${kind} of this brief` : saidBy(sentence)]),
    originCount > 1 ? `${counted(originCount, "origin")}: ${labels}` : labels,
    ...(isDisputed ? ["disputed, see Conflicts"] : []),
  ];
  if (sentence.verdict.by === "review") words.push("changed in review");
  // In a selected brief every sentence is verbatim, which its title block says once.
  if (sentence.verbatim && index.brief.making.writtenBy === "model") {
    words.push("source’s own words");
  }
  return words.join(" · ");
}

/** Longer words tell nobody at a glance what time they mean. */
const otherTimeMax = 40;

/** `background, by “in 2008”`: only where all it rests on is of another time. */
function backgroundWords(index: BriefIndex, { findings }: BriefSentence): string[] {
  const rested = findings.flatMap((id) => index.finding(id) ?? []);
  if (rested.length === 0 || rested.some(({ time }) => time === "episode")) return [];
  const shown = rested[0]?.otherTime?.replaceAll(/\s+/gu, " ") ?? "";
  return [shown === "" || shown.length > otherTimeMax ? "background" : `background, by “${shown}”`];
}

function saidBy({ kind, speaker }: BriefSentence): string {
  if (speaker.kind === "source") return kind === "reported" ? "reported" : `${kind} of the source`;
  const who = speakerWords(speaker);
  if (kind === "fact") return `fact, according to ${who}`;
  return kind === "reported" ? `reported: ${who}` : `${kind} of ${who}`;
}

function rivalsOf(brief: Brief, { findings }: BriefSentence): RivalView[] {
  return brief.conflicts.flatMap(({ about, rivals }) => {
    if (!rivals.some(({ finding }) => findings.includes(finding))) return [];
    return rivals
      .filter(({ finding }) => !findings.includes(finding))
      .map(({ value, asOf, definition, citations }) => ({
        about,
        value,
        asOf: asOfShown(asOf),
        definition,
        citations: citations.map(citationRef),
      }));
  });
}
