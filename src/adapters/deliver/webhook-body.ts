/** What a webhook is posted: enough to show, file or refuse the edition without asking for more. */
import type { Sha256 } from "../../domain/ids.ts";
import { subjectOf } from "../../nightly/deliver-edition.ts";
import { type Parcel, renderingsOf } from "./parcel.ts";

/** The same parcel and key give the same bytes, in every try. */
export function webhookBody(parcel: Parcel, key: Sha256): string {
  const { brief, ref, state, madeAt, markdown } = parcel;
  const { gate, counts } = brief.making;
  return JSON.stringify({
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
  });
}
