/** When a source was published, as far as anything may rest on it. */
import type { Source } from "../../../domain/source.ts";

/** `YYYY-MM-DD…`. An inferred date of publication is a guess, and no day is resolved against a guess: undefined. */
export function publishedOn({
  metadata: { published },
}: Pick<Source, "metadata">): string | undefined {
  return published.basis === "stated" || published.basis === "metadata"
    ? published.value
    : undefined;
}
