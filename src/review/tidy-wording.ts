import type { Wording } from "../domain/review.ts";
import type { ReviewBench } from "./review-bench.ts";

/** A sentence is one line, unless its source's own words run over two. A browser writes line ends as carriage returns. */
export function tidyWording(
  { text: typed, claims }: Wording,
  { resolution }: ReviewBench,
): Wording {
  const text = typed.replaceAll(/\r\n?/g, "\n").normalize("NFC");
  const quotes = claims.flatMap((id) =>
    (resolution.claims.get(id)?.citations ?? []).map(({ quote }) => quote),
  );
  const line = quotes.includes(text) ? text : text.replaceAll(/\s+/gu, " ").trim();
  return { text: line, claims: [...new Set(claims)] };
}
