/**
 * Whether an answer of type `contentType` is what `accept` asked for. Weights are not looked at: a range for any type
 * takes everything. An answer that does not say its type passes; whoever reads it will see.
 */
export function isAccepted(accept: string, contentType: string | undefined): boolean {
  const type = essence(contentType ?? "");
  if (type === "") return true;
  const [main = ""] = type.split("/");
  const ranges = accept.split(",").map(essence);
  return ranges.some((range) => range === type || range === "*/*" || range === `${main}/*`);
}

/** `Text/HTML; charset=utf-8` as `text/html`. */
function essence(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}
