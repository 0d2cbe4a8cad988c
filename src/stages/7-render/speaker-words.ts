import type { Speaker } from "../../domain/claim.ts";

/** Who says it, as a reader is told. */
export function speakerWords(speaker: Speaker): string {
  switch (speaker.kind) {
    case "source":
      return "the source itself";
    case "named":
      return speaker.name;
    case "unresolved":
      if (/^a quotation$/iu.test(speaker.asWritten)) return "a speaker whom the text does not name";
      // "“The ministry”, whom the text does not name" would be untrue of what needs no name.
      return /^(?:he|she|they|him|her|them)$/iu.test(speaker.asWritten)
        ? `“${speaker.asWritten}”, whom the text does not name`
        : `“${speaker.asWritten}”, as the text puts it`;
  }
}
