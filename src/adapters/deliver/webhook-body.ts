/** What a webhook is posted: enough to show, file or refuse the edition without asking for more. */
import type { Sha256 } from "../../domain/ids.ts";
import { subjectOf } from "../../nightly/delivery/deliver-edition.ts";
import {
  type EditionParcel,
  noticeText,
  type NoticeParcel,
  type Parcel,
  renderingsOf,
} from "./parcel.ts";

/** The same parcel and key give the same bytes, in every try. */
export function webhookBody(parcel: Parcel, key: Sha256): string {
  return JSON.stringify(
    parcel.kind === "edition" ? editionBody(parcel, key) : noticeBody(parcel, key),
  );
}

/** Another schema: a receiver that files briefs must not take it for one. */
function noticeBody(parcel: NoticeParcel, key: Sha256) {
  const { name, title, subject, ref, madeAt, ending, lastGood, state } = parcel;
  return {
    schema: "nightdesk/notice@1",
    id: key,
    brief: name,
    title,
    subject,
    date: ref.date,
    madeAt,
    state,
    because: ending,
    lastGood: lastGood ?? null,
    text: noticeText(parcel),
  };
}

function editionBody(parcel: EditionParcel, key: Sha256) {
  const { brief, ref, state, madeAt, markdown } = parcel;
  const { gate, counts } = brief.making;
  return {
    schema: "nightdesk/delivery@1",
    /** The same in every try: a receiver that has seen it has the edition. */
    id: key,
    brief: brief.name,
    title: brief.title,
    subject: subjectOf(brief, state),
    date: ref.date,
    edition: ref.hash,
    madeAt,
    state,
    gate,
    quiet: brief.changes?.quiet ?? false,
    corrections: brief.corrections?.length ?? 0,
    counts: {
      documents: counts.documents,
      sources: brief.sources.length,
      sentences: counts.sentencesKept,
      sentencesDropped: counts.sentencesDropped,
      citations: counts.citations,
      citationsHold: counts.citationsHold,
    },
    /** Paths below the folder of all briefs (`--out`). */
    files: renderingsOf(parcel).map(({ name, bytes, hash }) => ({
      path: `${brief.name}/${ref.date}/${name}`,
      bytes: bytes.length,
      sha256: hash,
    })),
    markdown: new TextDecoder().decode(markdown.bytes),
  };
}
