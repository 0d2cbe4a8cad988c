/** Delivery by mail: one message to each mailbox, so that one that is refused costs no other its brief. */
import { isIP } from "node:net";
import type * as z from "zod";
import type { MailDelivery } from "../../domain/night-setting.ts";
import type { Environment } from "../system/environment.ts";
import { mailMessage } from "./mail-message.ts";
import { failed, type Posting, type Send } from "./send.ts";
import { sendBySmtp, type SmtpServer } from "./smtp.ts";

type Setting = z.infer<typeof MailDelivery>["mail"];

export function mailChannel(
  { mail }: z.infer<typeof MailDelivery>,
  environment: Environment,
  timeoutMs?: number,
): Send {
  return async ({ address, key, parcel }: Posting) => {
    const server = serverOf(mail, environment, timeoutMs);
    if ("kind" in server) return server;
    const message = await mailMessage(parcel, { from: mail.from, to: address.target, key });
    return sendBySmtp(server, message, { from: mail.from, to: address.target });
  };
}

function serverOf(mail: Setting, environment: Environment, timeoutMs?: number) {
  const { host, port, security, user, passwordFrom } = mail;
  const password = passwordFrom === undefined ? "" : (environment[passwordFrom] ?? "");
  if (passwordFrom !== undefined && password === "") {
    return failed("secret-missing", `the variable ${passwordFrom} is not set`, false);
  }
  if (password !== "" && security === "none" && !isThisMachine(host)) {
    return failed("password-in-clear", "without TLS, its password would travel in clear", false);
  }
  const auth = user === undefined ? undefined : { user, pass: password };
  const server: SmtpServer = { host, port, security, auth, timeoutMs };
  return server;
}

function isThisMachine(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}
