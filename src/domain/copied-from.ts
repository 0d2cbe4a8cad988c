/** Which source words were copied from, as far as ingest found out. */
import type { SourceId } from "./ids.ts";
import { overlaps, type Span } from "./place.ts";
import type { CopiedPassage } from "./source.ts";

/** Code units that two spans share. */
function common(one: Span, other: Span): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

/** The source that most of a quote stands in, too; of several the earliest. Undefined where most of it is the source's own. */
export function copiedFrom(
  span: Span,
  passages: readonly CopiedPassage[] | undefined,
): SourceId | undefined {
  const shared = new Map<SourceId, number>();
  for (const { span: passage, from } of passages ?? []) {
    if (overlaps(span, passage)) shared.set(from, (shared.get(from) ?? 0) + common(span, passage));
  }
  const half = (span.end - span.start) / 2;
  return [...shared].find(([, units]) => units > half)?.[0];
}
