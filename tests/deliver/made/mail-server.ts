/** A mail server on loopback that can be told how to fail. */
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";

type Letter = Readonly<{ to: string; from: string; raw: string; secure: boolean }>;

const certificates = join(import.meta.dirname, "..", "certificates");
export const authority = join(certificates, "server.pem");
const tls = {
  key: readFileSync(join(certificates, "server.key")),
  cert: readFileSync(authority),
};

/** What it answers holds a word that must be passed on nowhere. */
const failure = (status: number) =>
  Object.assign(new Error("no: s3cret-reply"), { responseCode: status });

/** `drop`: take the message to its last byte, and break off without an answer. */
export type Fate = "take" | "drop" | number;

export type MailServer = Readonly<{
  port: number;
  /** Messages that were taken, and those that were dropped after the last byte. */
  letters: Letter[];
  sessions: () => number;
}>;

/**
 * @param fateOf - What becomes of the message, by mailbox and how many came to it before, from 1.
 * @param refuse - Status for a mailbox, said before the message is sent.
 */
export async function mailServer(
  fateOf: (to: string, number: number) => Fate = () => "take",
  options: SMTPServerOptions = {},
  refuse: (to: string) => number | undefined = () => undefined,
): Promise<MailServer> {
  const letters: Letter[] = [];
  const seen = new Map<string, number>();
  let sessions = 0;
  const server = new SMTPServer({
    ...tls,
    authOptional: true,
    disableReverseLookup: true,
    onConnect: (_session, done) => {
      sessions += 1;
      done();
    },
    onRcptTo: ({ address }, _session, done) => {
      const status = refuse(address);
      done(status === undefined ? undefined : failure(status));
    },
    onData: (stream, session, done) => {
      let raw = "";
      stream.setEncoding("utf8").on("data", (text: string) => (raw += text));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(" ");
        const from = session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address;
        const number = (seen.get(to) ?? 0) + 1;
        seen.set(to, number);
        const fate = fateOf(to, number);
        if (typeof fate === "number") {
          done(failure(fate));
          return;
        }
        letters.push({ to, from, raw, secure: session.secure });
        if (fate === "drop") breakOff(server, session.id);
        else done();
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { port: portOf(server), letters, sessions: () => sessions };
}

function portOf(server: SMTPServer): number {
  const address: AddressInfo | string | null = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

function breakOff(server: SMTPServer, id: string): void {
  // The types call them a set of anything.
  const connections = server.connections as Set<{ id: string; _socket: { destroy: () => void } }>;
  // oxlint-disable-next-line no-underscore-dangle -- it has no other way to break off
  for (const connection of connections) if (connection.id === id) connection._socket.destroy();
}

const unfolded = (text: string) => text.replaceAll(/\r\n[ \t]+/g, " ");

/** The parts of a message of ours, decoded; `head` unfolded. */
export function readLetter(raw: string): { head: string; text: string; html: string; pdf: string } {
  const split = raw.indexOf("\r\n\r\n");
  const parts = raw.split(/\r\n--[^\r\n]+\r\n/).map((part) => {
    const at = part.indexOf("\r\n\r\n");
    return { head: unfolded(part.slice(0, at)), body: part.slice(at + 4) };
  });
  const find = (type: string) => {
    const part = parts.find(({ head }) => head.includes(`Content-Type: ${type}`));
    if (part === undefined) return "";
    return part.head.includes("quoted-printable") ? decodeQuoted(part.body) : part.body;
  };
  return {
    head: unfolded(raw.slice(0, split)),
    text: find("text/plain"),
    html: find("text/html"),
    pdf: find("application/pdf"),
  };
}

function decodeQuoted(text: string): string {
  const bytes = text
    .replaceAll(/=\r\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8").replaceAll("\r\n", "\n");
}
