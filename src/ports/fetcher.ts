/** The one way to the network for sources. Every address, every hop and every second-order request goes through it. */

export type FetchRequest = Readonly<{
  url: string;
  /** Of the copy that is kept; sent as `If-None-Match` and `If-Modified-Since`. */
  etag?: string;
  lastModified?: string;
  /** Reading stops there, and the fetch has failed. */
  bytesMax: number;
  accept: string;
}>;

/** Where a fetch failed. `policy`: the address may not be fetched at all; nothing was sent. */
export type FetchPhase =
  | "policy"
  | "robots"
  | "resolve"
  | "connect"
  | "tls"
  | "headers"
  | "body"
  | "redirect"
  | "status"
  | "deadline";

export type Fetched = Readonly<{
  kind: "fetched";
  /** As asked, and where the redirects led. */
  url: string;
  finalUrl: string;
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  bytes: Uint8Array;
  /** ISO 8601 instant. */
  fetchedAt: string;
}>;

export type FetchOutcome =
  | Fetched
  | Readonly<{ kind: "not-modified"; url: string; fetchedAt: string }>
  | Readonly<{
      kind: "failed";
      url: string;
      phase: FetchPhase;
      /** Permanent, e.g. `private-address`, `refused`, `too-large`, `http-503`, `robots-disallow`. */
      code: string;
      /** One sentence for people; says nothing of what an address answered that may not be asked. */
      message: string;
    }>;

export interface Fetcher {
  /** Never rejects but when `signal` aborts. */
  fetch(request: FetchRequest, signal: AbortSignal): Promise<FetchOutcome>;
  close(): Promise<void>;
}
