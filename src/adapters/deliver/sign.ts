import { createHmac } from "node:crypto";

/**
 * The three headers of Standard Webhooks, so that receivers verify with a library they have.
 *
 * @param secret - `whsec_` and base64, or any other text, which is used as it is.
 * @see {@link https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md}
 */
export function signatureHeaders(
  secret: string,
  { id, body, now }: Readonly<{ id: string; body: string; now: Date }>,
): Readonly<Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string>> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const key = secret.startsWith("whsec_")
    ? Buffer.from(secret.slice("whsec_".length), "base64")
    : Buffer.from(secret, "utf8");
  const mac = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${mac}`,
  };
}
