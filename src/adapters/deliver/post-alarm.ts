/** An alarm to a webhook: one POST, no redirect. It holds no text of the brief, and is not signed. */

const timeoutMs = 10_000;

/** @throws {Error} Unless it was taken, in words for the operator; never with what the other side answered. */
export async function postAlarm(url: string, body: unknown, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json; charset=utf-8", "user-agent": "nightdesk" },
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
