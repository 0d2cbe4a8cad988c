/** What is worth saying about one document that is used all the same. */
import type { RemovalRule } from "../../anchoring/canonicalize.ts";
import { counted } from "../../domain/count-words.ts";
import type { Note } from "../../domain/note.ts";
import type { JudgedDocument } from "./document.ts";
import type { ReadDocument } from "./read-document.ts";
import type { ReaderNote } from "./transcript.ts";

type What = Readonly<{ what: string; level: Note["level"]; says: (count: number) => string }>;

const removals: Readonly<Record<RemovalRule, What>> = {
  bidi: {
    what: "bidi-removed",
    level: "warning",
    says: (count) =>
      `${counted(count, "mark that changes", "marks that change")} the direction of text ${were(count)} removed.`,
  },
  "zero-width": {
    what: "zero-width-removed",
    level: "warning",
    says: (count) => `${counted(count, "invisible character")} ${were(count)} removed.`,
  },
  control: {
    what: "control-removed",
    level: "warning",
    says: (count) => `${counted(count, "control character")} ${were(count)} removed.`,
  },
  "lone-surrogate": {
    what: "lone-surrogate-removed",
    level: "warning",
    says: (count) =>
      `${counted(count, "half of a character (lone surrogate)", "halves of characters (lone surrogates)")} ${were(count)} removed.`,
  },
  nfc: {
    what: "letters-composed",
    level: "info",
    says: (count) => `${counted(count, "run")} of letters and marks ${were(count)} composed (NFC).`,
  },
  "line-ends": {
    what: "line-ends-unified",
    level: "info",
    says: (count) => `${counted(count, "code unit")} of foreign line ends became LF.`,
  },
};

function were(count: number): string {
  return count === 1 ? "was" : "were";
}

/** Bidi and joiner marks are honest typography in these scripts, so there they are no reason to warn. */
const rightToLeft = /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}]/u;

export function documentNotes(document: JudgedDocument): readonly Note[] {
  const { name, text, removed, notes, namedOtherwise, format } = document;
  const isRightToLeft = rightToLeft.test(text.slice(0, 10_000));
  const all: ReaderNote[] = removed.map(({ rule, count }) => {
    const { what, level, says } = removals[rule];
    return { what, level: rule === "bidi" && isRightToLeft ? "info" : level, message: says(count) };
  });
  if (namedOtherwise !== undefined) {
    const message = `Its name says ${namedOtherwise}, its content is ${format}; it was read as ${format}.`;
    all.push({ what: "named-otherwise", level: "info", message });
  }
  all.push(...encodingNotes(document), ...hiddenNotes(document), ...notes);
  return all.map(({ what, level, message }) => ({
    rule: `ingest/${what}`,
    level,
    message,
    place: { document: name },
  }));
}

function encodingNotes({ decoded }: ReadDocument): ReaderNote[] {
  const notes: ReaderNote[] = [];
  if (decoded.declaredOtherwise !== undefined) {
    const message = `It declares ${decoded.declaredOtherwise}, its bytes are ${decoded.encoding}; the bytes were believed.`;
    notes.push({ what: "encoding-declared-otherwise", level: "warning", message });
  }
  if (decoded.basis === "detected") {
    const message = `Nothing says in which encoding it is; it was read as ${decoded.encoding}, by its bytes.`;
    notes.push({ what: "encoding-detected", level: "info", message });
  }
  if (decoded.replacements > 0) {
    const message = `${counted(decoded.replacements, "place")} could not be read as ${decoded.encoding}; each became U+FFFD.`;
    notes.push({ what: "mixed-encoding", level: "warning", message });
  }
  return notes;
}

/** Hidden text may be a sleeping menu, or an instruction to a model: either way the operator should know. */
function hiddenNotes({ paragraphs }: ReadDocument): ReaderNote[] {
  const hidden = paragraphs.filter(({ hiddenBy }) => hiddenBy !== undefined);
  if (hidden.length === 0) return [];
  const ways = [...new Set(hidden.map(({ hiddenBy }) => hiddenBy))].join(", ");
  const message = `Hidden on the page (${ways}), and so furniture: ${hidden.length} of its paragraphs.`;
  return [{ what: "hidden-text", level: "warning", message }];
}
