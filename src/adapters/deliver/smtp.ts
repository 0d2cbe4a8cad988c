/** One message over one connection, with a plain answer to the question whether it can have arrived. */
import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Attempt } from "../../nightly/delivery/delivery.ts";
import { systemCode } from "../system/system-code.ts";
import { failed, unknown } from "./send.ts";

export type SmtpServer = Readonly<{
  host: string;
  port: number;
  security: "tls" | "starttls" | "none";
  auth: Readonly<{ user: string; pass: string }> | undefined;
  /** For one step of the protocol; the whole takes at most four of them. */
  timeoutMs: number | undefined;
}>;

const smtpTimeoutMs = 30_000;
const stepsMax = 4;

type Envelope = Readonly<{ from: string; to: string }>;

/**
 * Until the last byte of the message has been taken from us, nothing can have arrived: a server drops what is
 * not ended. From then on only its own answer says what came of it.
 */
export async function sendBySmtp(
  server: SmtpServer,
  message: Buffer,
  envelope: Envelope,
): Promise<Attempt> {
  const timeoutMs = server.timeoutMs ?? smtpTimeoutMs;
  const connection = connectionTo(server, timeoutMs);
  let handedOver = false;
  const stream = Readable.from([message]).once("end", () => (handedOver = true));
  const { promise: broken, reject } = Promise.withResolvers<never>();
  connection.on("error", reject);
  const deadline = setTimeout(() => {
    reject(Object.assign(new Error("deadline"), { code: "ETIMEDOUT" }));
  }, timeoutMs * stepsMax);
  try {
    await Promise.race([broken, converse(connection, server, { envelope, stream })]);
    connection.quit();
    return { kind: "done" };
  } catch (error) {
    connection.close();
    return attemptOf(error, handedOver);
  } finally {
    clearTimeout(deadline);
    // A server that breaks off after its answer changes nothing any more.
    broken.catch(() => undefined);
  }
}

function connectionTo({ host, port, security }: SmtpServer, timeoutMs: number): SMTPConnection {
  return new SMTPConnection({
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    tls: { minVersion: "TLSv1.2", rejectUnauthorized: true },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    logger: false,
  });
}

type Letter = Readonly<{ envelope: Envelope; stream: Readable }>;

async function converse(
  connection: SMTPConnection,
  { auth }: SmtpServer,
  { envelope, stream }: Letter,
): Promise<void> {
  await told((done) => connection.connect(done));
  if (auth !== undefined) await told((done) => connection.login({ credentials: auth }, done));
  const { from, to } = envelope;
  await told((done) => connection.send({ from, to: [to] }, stream, done));
}

function told(work: (done: (error?: Error | null) => void) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  work((error) => (error instanceof Error ? reject(error) : resolve()));
  return promise;
}

/** What a server writes beside its number is its own, and is not passed on. */
function attemptOf(error: unknown, handedOver: boolean): Attempt {
  if (!(error instanceof Error)) throw error;
  const code = systemCode(error);
  const status = "responseCode" in error ? Number(error.responseCode) : Number.NaN;
  // A server that refuses STARTTLS answers with a number, too.
  if (status >= 400 && code !== "ETLS") {
    const says = status === 535 ? "refused the user or password" : `answered ${status}`;
    return failed(`smtp-${status}`, `its server ${says}`, status < 500);
  }
  if (code === undefined) throw error;
  if (code === "EAUTH") return failed(code, "there is no login for its server", false);
  if (handedOver) return unknown(code, "its server gave no answer to the message", false);
  return failed(firstCode(error) ?? code, connectionWords(error, code), true);
}

/** One code is given for a host that refuses and for a certificate that is nobody's. */
function connectionWords(error: Error, code: string): string {
  const isReached = code === "ETLS" || (code === "ESOCKET" && !("syscall" in error));
  return isReached
    ? "there is no connection to its server that can be trusted"
    : "its server could not be reached";
}

/** The system's own code says more than the library's. */
function firstCode(error: Error): string | undefined {
  const code: unknown = "originalCode" in error ? error.originalCode : undefined;
  return typeof code === "string" ? code : undefined;
}
