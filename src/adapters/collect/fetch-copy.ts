/** One address, fetched only if it has changed. What comes is kept before anything is made of it. */
import type { Fetched, Fetcher } from "../../ports/fetcher.ts";
import { NotFetched } from "../../ports/document.ts";
import type { CollectState, Copy } from "./collect-state.ts";
import { hidden } from "./hidden-keys.ts";
import type { PageStore } from "./page-store.ts";

export type FetchCopy = (
  request: Readonly<{ url: string; bytesMax: number; accept: string }>,
  signal: AbortSignal,
) => Promise<Copy | NotFetched>;

/** Rejects only with the signal's reason, or with `E_STORAGE`. Nothing is remembered here: that is for whoever asked. */
export function createFetchCopy(
  fetcher: Fetcher,
  pages: PageStore,
  state: CollectState,
): FetchCopy {
  return async (request, signal) => {
    // Asked with the marks of a copy that is gone, the server would give nothing.
    const kept = await newestKept(request.url, pages, state);
    const conditions = kept === undefined ? {} : conditionsOf(kept);
    const outcome = await fetcher.fetch({ ...request, ...conditions }, signal);
    switch (outcome.kind) {
      case "failed":
        return new NotFetched(outcome.code, outcome.message);
      case "not-modified":
        return kept === undefined
          ? new NotFetched("http-304", "The server answered with status 304.")
          : { ...kept, lastAt: outcome.fetchedAt };
      case "fetched": {
        const hash = await pages.keep(outcome.bytes);
        const before = state.versions(request.url).find((copy) => copy.hash === hash);
        return copyOf(outcome, hash, before);
      }
    }
  };
}

/** None where it is not known any more where the redirects led: links of the copy could not be resolved. */
function conditionsOf({ headers, finalUrl }: Copy): { etag?: string; lastModified?: string } {
  if (finalUrl.includes(hidden)) return {};
  const { etag, "last-modified": lastModified } = headers;
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function copyOf(fetched: Fetched, hash: Copy["hash"], before: Copy | undefined): Copy {
  const { url, finalUrl, status, headers, fetchedAt } = fetched;
  const firstAt = before?.firstAt ?? fetchedAt;
  return { url, hash, finalUrl, status, headers: { ...headers }, firstAt, lastAt: fetchedAt };
}

/** For whoever may send nothing: what is kept, or `not-asked`. */
export function createKeptCopy(pages: PageStore, state: CollectState | undefined): FetchCopy {
  return async ({ url }) =>
    (await newestKept(url, pages, state)) ??
    new NotFetched("not-asked", "It is asked when the brief is made.");
}

/** The newest copy that is remembered, if its bytes are still there and whole. */
async function newestKept(
  url: string,
  pages: PageStore,
  state: CollectState | undefined,
): Promise<Copy | undefined> {
  const copy = state?.newest(url);
  return copy === undefined || (await pages.read(copy.hash)) === undefined ? undefined : copy;
}
