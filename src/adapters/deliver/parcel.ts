/** What every channel is given: an edition, its files read back and compared with the hashes of its run, or a notice. */
import { basename, join } from "node:path";
import { contentHash } from "../../anchoring/content-hash.ts";
import type { Brief } from "../../domain/brief.ts";
import { BriefError } from "../../domain/brief-error.ts";
import type { EditionRef } from "../../domain/change.ts";
import type { Sha256 } from "../../domain/ids.ts";
import { type EditionState, editionState } from "../../nightly/delivery/deliver-edition.ts";
import type { Notice } from "../../nightly/delivery/no-brief-notice.ts";
import { readEdition, type StoredEdition } from "../store/read-edition.ts";

export type DeliveredFile = Readonly<{ name: string; bytes: Uint8Array; hash: Sha256 }>;

export type EditionParcel = Readonly<{
  kind: "edition";
  /** Of the brief. */
  name: string;
  brief: Brief;
  ref: EditionRef;
  state: EditionState;
  /** Of the run; ISO 8601 instant. Not of the delivery: a second message would be the first, to the byte. */
  madeAt: string;
  markdown: DeliveredFile;
  html: DeliveredFile;
  /** Absent where it could not be set. */
  pdf: DeliveredFile | undefined;
}>;

/** There is no brief, and its readers are told so. */
export type NoticeParcel = Readonly<{ kind: "notice"; state: "no-brief" }> & Notice;

export type Parcel = EditionParcel | NoticeParcel;

/**
 * @throws {BriefError} `E_USAGE` if it holds no edition, `E_EDITION` if a file is missing or not as it was made.
 */
export async function readParcel(folder: string): Promise<EditionParcel> {
  const edition = await readEdition(folder);
  const { brief, run } = edition;
  const { hash } = need(edition, "brief.json");
  return {
    kind: "edition",
    name: brief.name,
    brief,
    ref: { date: brief.date, hash },
    state: editionState(brief, run.exitCode),
    madeAt: run.endedAt,
    markdown: need(edition, "brief.md"),
    html: need(edition, "brief.html"),
    pdf: "brief.pdf" in run.files ? need(edition, "brief.pdf") : undefined,
  };
}

function need({ folder, files, run }: StoredEdition, name: string): DeliveredFile {
  const bytes = files.get(name);
  const hash = bytes === undefined ? undefined : contentHash(bytes);
  if (bytes !== undefined && hash !== undefined && hash === run.files[name]) {
    return { name, bytes, hash };
  }
  throw new BriefError({
    code: "E_EDITION",
    message: `The edition is not delivered: ${name} ${bytes === undefined ? "is missing" : "is not as it was made"}.`,
    where: [join(folder, name)],
    kept: "nothing was delivered.",
    next: `Run \`nightdesk render\` on the edition ${basename(folder)}, or make the brief again; stored answers cost nothing.`,
  });
}

/** Those that there are, in the order in which a reader wants them. */
export function renderingsOf({ html, pdf, markdown }: EditionParcel): readonly DeliveredFile[] {
  return [html, ...(pdf === undefined ? [] : [pdf]), markdown];
}

/** The notice as a text. */
export function noticeText({ title, ref, paragraphs }: NoticeParcel): string {
  return [`${title}, ${ref.date}`, ...paragraphs, ""].join("\n\n").trimEnd() + "\n";
}
