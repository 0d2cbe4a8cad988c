/** The message, made whole before a connection is opened. */
import MailComposer from "nodemailer/lib/mail-composer";
import type { Sha256 } from "../../domain/ids.ts";
import { subjectOf } from "../../nightly/delivery/deliver-edition.ts";
import { safeLine } from "../system/safe-text.ts";
import { mailBody, noticeBody } from "./mail-body.ts";
import { mailText } from "./mail-text.ts";
import { type EditionParcel, noticeText, type NoticeParcel, type Parcel } from "./parcel.ts";

export type MailParties = Readonly<{ from: string; to: string; key: Sha256 }>;

/**
 * The same parcel and key give the same bytes: whatever of a second message could differ, from its date to its
 * boundaries, is taken from the run and the key. Its `Message-ID` lets a server or reader drop a double.
 */
export async function mailMessage(parcel: Parcel, { from, to, key }: MailParties): Promise<Buffer> {
  const { subject, ...content } =
    parcel.kind === "edition" ? contentOfEdition(parcel) : contentOfNotice(parcel);
  const composer = new MailComposer({
    from,
    to,
    // A title is the operator's, and may have been pasted; a header is one line.
    subject: safeLine(subject),
    date: new Date(parcel.madeAt),
    messageId: `<${key.slice(0, 40)}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    // No holiday notes in reply, and no list takes it for a person's letter (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated" },
    ...content,
    textEncoding: "quoted-printable",
    ...boundary(key),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = composer.compile();
  message.keepBcc = false;
  return message.build();
}

function contentOfEdition({ brief, state, markdown, html, pdf }: EditionParcel) {
  const text = new TextDecoder();
  return {
    subject: subjectOf(brief, state),
    text: mailText(text.decode(markdown.bytes)),
    html: mailBody(text.decode(html.bytes)),
    attachments:
      pdf === undefined
        ? []
        : [
            {
              filename: `${brief.name}-${brief.date}.pdf`,
              content: Buffer.from(pdf.bytes),
              contentType: "application/pdf",
            },
          ],
  };
}

function contentOfNotice(parcel: NoticeParcel) {
  const { title, ref, subject, paragraphs } = parcel;
  return {
    subject,
    text: noticeText(parcel),
    html: noticeBody(`${title}, ${ref.date}`, paragraphs),
    attachments: [],
  };
}

/** Random where it is not given. The types know nothing of it. */
function boundary(key: Sha256): object {
  return { baseBoundary: key.slice(-32) };
}
