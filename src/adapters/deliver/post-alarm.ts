/** An alarm to a webhook: one POST, no redirect, signed as deliveries are. It holds no text of the brief. */
import { signatureHeaders } from "./sign.ts";

const timeoutMs = 10_000;

export type AlarmPosting = Readonly<{
  /** JSON. */
  body: string;
  /** The same in every try of this alarm, and another one each day that it is told. */
  id: string;
  /** `undefined`: it is not signed. */
  secret: string | undefined;
  now: Date;
}>;

/** @throws {Error} Unless it was taken, in words for the operator; never with what the other side answered. */
export async function postAlarm(
  url: string,
  { body, id, secret, now }: AlarmPosting,
  signal: AbortSignal,
): Promise<void> {
  if (secret === "") throw new Error("the variable that holds its secret is not set");
  const response = await fetch(url, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "user-agent": "nightdesk",
      ...(secret === undefined ? {} : signatureHeaders(secret, { id, body, now })),
    },
    redirect: "manual",
    credentials: "omit",
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  }).catch((cause: unknown) => {
    const late = cause instanceof Error && cause.name === "TimeoutError";
    throw new Error(late ? "it gave no answer in time" : "it could not be reached", { cause });
  });
  // What it says beside the status is of no interest, and may be endless.
  await response.body?.cancel().catch(() => undefined);
  if (!response.ok) throw new Error(`it answered ${response.status}`);
}
