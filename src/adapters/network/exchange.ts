/** One request and its answer. What follows from the answer is for others to say. */
import type { Dispatcher } from "undici";
import { fault, faultOf, type Fault } from "./fetch-fault.ts";
import { isAccepted } from "./media-type.ts";
import { readBody } from "./read-body.ts";

export type Request = Readonly<{
  url: URL;
  headers: Readonly<Record<string, string>>;
  accept: string;
  bytesMax: number;
  /** For everything, from the look-up of the name to the last byte. */
  timeoutMs: number;
  dispatcher: Dispatcher;
}>;

export type Answer = Readonly<{
  kind: "answer";
  status: number;
  /** Names in lower case. Cookies are not among them: nothing here keeps one. */
  headers: Readonly<Record<string, string>>;
  /** Only of statuses 200 and 203; of all others the body is not read. */
  bytes: Uint8Array;
  /** `false` if `bytes` are the first of more than `bytesMax`. */
  isWhole: boolean;
}>;

/** @throws What `signal` was aborted with, and nothing else. */
export async function exchange(request: Request, signal: AbortSignal): Promise<Answer | Fault> {
  const deadline = new AbortController();
  // No `AbortSignal.timeout`: one that is only reached through `AbortSignal.any` may be collected before it fires.
  const timer = setTimeout(() => deadline.abort(), Math.max(0, request.timeoutMs));
  const over = AbortSignal.any([signal, deadline.signal]);
  let reached: "headers" | "body" = "headers";
  try {
    const response = await send(request, over);
    reached = "body";
    return await take(response, request);
  } catch (error) {
    signal.throwIfAborted();
    return deadline.signal.aborted ? fault("deadline", "timeout") : faultOf(error, reached);
  } finally {
    clearTimeout(timer);
  }
}

function send(
  { url, headers, accept, dispatcher }: Request,
  signal: AbortSignal,
): Promise<Response> {
  const init = {
    headers: { ...headers, accept },
    redirect: "manual",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal,
    dispatcher,
  } as const;
  return fetch(url, init);
}

async function take(response: Response, request: Request): Promise<Answer | Fault> {
  const { status } = response;
  const headers = Object.fromEntries(response.headers.entries());
  delete headers["set-cookie"];
  const isDocument = status === 200 || status === 203;
  const unreadable = isDocument ? whyUnreadable(headers, request.accept) : undefined;
  const body = isDocument && unreadable === undefined ? response.body : null;
  if (body === null) await response.body?.cancel();
  if (unreadable !== undefined) return unreadable;
  return { kind: "answer", status, headers, ...(await readBody(body, request.bytesMax)) };
}

function whyUnreadable(headers: Answer["headers"], accept: string): Fault | undefined {
  if (!isAccepted(accept, headers["content-type"])) return fault("headers", "content-type");
  return isDecoded(headers["content-encoding"]) ? undefined : fault("body", "bad-encoding");
}

/** Whether `fetch` has undone the encoding; of one that it does not know it hands on the bytes as they are. */
function isDecoded(encoding = ""): boolean {
  return encoding
    .toLowerCase()
    .split(",")
    .every((coding) => /^(?:|identity|x-gzip|gzip|deflate|br|zstd)$/.test(coding.trim()));
}
