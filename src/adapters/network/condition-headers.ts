import type { FetchRequest } from "../../ports/fetcher.ts";

/**
 * The headers by which a server says "not modified". What a server once sent is sent back to the letter;
 * what cannot stand in a header (it was kept in a file, and files change) is left out, and the page comes in full.
 */
export function conditionHeaders({
  etag,
  lastModified,
}: Pick<FetchRequest, "etag" | "lastModified">): Record<string, string> {
  return {
    ...(isHeaderValue(etag) ? { "if-none-match": etag } : {}),
    ...(isHeaderValue(lastModified) ? { "if-modified-since": lastModified } : {}),
  };
}

function isHeaderValue(text: string | undefined): text is string {
  return (
    text !== undefined &&
    /^[\x21-\x7E\x80-\xFF](?:[\x20-\x7E\x80-\xFF]*[\x21-\x7E\x80-\xFF])?$/.test(text)
  );
}
