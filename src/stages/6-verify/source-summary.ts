/** ICD 206: one paragraph on the source base as a whole, computed from what is known and from nothing else. */
import type { SourceRecord } from "../../domain/brief.ts";
import { counted } from "../../domain/count-words.ts";
import type { Attribute, Library } from "../../domain/source.ts";
import { relayedBy } from "./relayed-by.ts";

export function summariseSources(
  { sources, origins }: Library,
  records: readonly SourceRecord[],
): string {
  const relayed = origins.flatMap((origin) => {
    const how = relayedBy(origin);
    return how === undefined ? [] : [`${origin.name} (${how})`];
  });
  const dated = sources.filter(({ metadata }) => isKnown(metadata.published));
  const named = sources.filter(({ metadata }) => isKnown(metadata.publisher));
  const graded = records.filter(({ grade }) => grade.reliability !== "F");
  const most = records.toSorted((one, other) => other.citedSentences - one.citedSentences)[0];
  const parts = [
    `The brief rests on ${counted(sources.length, "document")} from ${counted(origins.length, "origin")}.`,
    relayed.length === 0
      ? ""
      : `${capital(counted(relayed.length, "origin"))} ${relayed.length === 1 ? "is" : "are"} counted for somebody else’s words: ${relayed.join("; ")}.`,
    `The publisher is known for ${named.length} of ${sources.length}, the date of publication for ${dated.length} of ${sources.length}.`,
    graded.length === 0
      ? "No source is graded: the reliability of each cannot be judged (F)."
      : gradedWords(graded.length, sources.length),
    most === undefined || most.citedSentences === 0
      ? ""
      : `The most used is ${most.name}: ${most.citedSentences} of its ${most.sentences} sentences are cited.`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function gradedWords(graded: number, all: number): string {
  const known = `${graded} of ${all} are graded for reliability`;
  return graded === all ? `${known}.` : `${known}; the others cannot be judged (F).`;
}

function isKnown(attribute: Attribute): boolean {
  return attribute.basis !== "unknown";
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
