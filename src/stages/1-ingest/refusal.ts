/** Why a document is not read. It costs that document and nothing else. */
import type { DocumentFate } from "../../domain/ledger.ts";
import { NotFetched } from "../../ports/document.ts";
import type { StubCode } from "./notices/stub-shapes.ts";

/** Permanent codes, as they stand in ledgers and in the README. */
export type RefusalCode =
  | "too-large"
  | "binary"
  | "feed"
  | "not-a-file"
  | "no-text"
  | "only-furniture"
  | "only-correction"
  | StubCode
  | "same-text"
  | "same-withdrawal"
  | "unreadable"
  | "vanished"
  | "read-failed"
  | "reader-failed";

const fateOf: Readonly<Record<RefusalCode, DocumentFate>> = {
  "too-large": "skipped",
  binary: "skipped",
  feed: "skipped",
  "not-a-file": "skipped",
  "no-text": "empty",
  "only-furniture": "empty",
  "only-correction": "empty",
  // As if the server had said so: an article was asked for, and none came.
  "bot-wall": "failed",
  "script-shell": "failed",
  "server-error": "failed",
  "page-moved": "failed",
  "page-missing": "failed",
  "consent-wall": "failed",
  "login-wall": "failed",
  "same-text": "duplicate",
  "same-withdrawal": "duplicate",
  unreadable: "failed",
  vanished: "failed",
  "read-failed": "failed",
  "reader-failed": "failed",
};

export class Refusal extends Error {
  /** A `RefusalCode`; of a page or feed, whatever its fetch ended in: `http-404`, `html-not-feed`. */
  readonly code: string;
  readonly fate: DocumentFate;

  /** @param reason - One sentence for a person, with the limit or the cause in it. */
  constructor(why: RefusalCode | NotFetched, reason: string, options?: { cause?: unknown }) {
    super(reason, options);
    this.name = "Refusal";
    this.code = why instanceof NotFetched ? why.code : why;
    this.fate = why instanceof NotFetched ? fetchFate(why) : fateOf[why];
  }
}

/** A plan sends nothing, and nothing has failed. */
function fetchFate({ code }: NotFetched): DocumentFate {
  return code === "not-asked" ? "skipped" : "failed";
}

const systemCodes: Readonly<Record<string, readonly [RefusalCode, string]>> = {
  ENOENT: ["vanished", "The file was listed, and gone when it was to be read."],
  EACCES: ["unreadable", "The file may not be read (EACCES)."],
  EPERM: ["unreadable", "The file may not be read (EPERM)."],
  EISDIR: ["not-a-file", "It is a folder, not a file."],
  ENOTSUP: ["not-a-file", "It is a device, a pipe or a socket, not a file."],
  EILSEQ: ["unreadable", "Its name is not UTF-8; rename it and run again."],
  ENXIO: ["not-a-file", "It is a device, a pipe or a socket, not a file."],
  ENODEV: ["not-a-file", "It is a device, a pipe or a socket, not a file."],
  EINVAL: ["not-a-file", "It is not a regular file."],
  ELOOP: ["not-a-file", "Its links lead in a circle (ELOOP)."],
};

/** What it means that reading a file was rejected. Absolute paths in the system's message are not handed on. */
export function refusalOf(cause: unknown): Refusal {
  if (cause instanceof Refusal) return cause;
  if (cause instanceof NotFetched) return new Refusal(cause, cause.message, { cause });
  const code = systemCodeOf(cause);
  const known = code === undefined ? undefined : systemCodes[code];
  if (known !== undefined) return new Refusal(known[0], known[1], { cause });
  return new Refusal("read-failed", `The file could not be read (${code ?? "no code"}).`, {
    cause,
  });
}

function systemCodeOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !("code" in cause)) return undefined;
  return typeof cause.code === "string" ? cause.code : undefined;
}
