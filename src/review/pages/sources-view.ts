/** The sources of an edition: whose they are, how good, and how much of each was used. */
import type { Chrome } from "../../ports/desk-pages.ts";
import type { OpenedEdition } from "../../ports/review-desk.ts";
import { indexBrief } from "../../stages/7-render/brief-index.ts";
import { counted } from "../../domain/count-words.ts";
import { visible } from "../../stages/7-render/visible.ts";
import { editionCoverage } from "../edition-coverage.ts";
import { type CoverageView, coverageView } from "./coverage-view.ts";
import { sourcePath } from "./edition-path.ts";
import { type Frame, editionFrame } from "./frame-view.ts";
import { type SourceCard, sourceCard } from "./source-card.ts";

export type SourcesPage = Readonly<{
  frame: Frame;
  summary: string;
  /** What the brief itself says of its sources as a whole. */
  base: string;
  sources: readonly Readonly<{
    card: SourceCard;
    coverage: CoverageView;
    /** Others under the same origin; empty when there are none. */
    copies: string;
  }>[];
}>;

export function sourcesPage(opened: OpenedEdition, chrome: Chrome): SourcesPage {
  const { brief, key, texts } = opened;
  const index = indexBrief(brief);
  const coverageOf = editionCoverage(opened);
  const byOrigin = Map.groupBy(brief.sources, ({ origin }) => origin);
  const origins = byOrigin.size;
  return visible({
    frame: editionFrame(`Sources of ${brief.title}`, { key, tab: "sources" }, chrome),
    summary: `${counted(brief.sources.length, "source")} of ${counted(origins, "origin")}. A bar shows how many of its sentences were cited, claimed and not cited, not used, or set aside as not article text.`,
    base: brief.sourceSummary,
    sources: brief.sources.map(({ id, origin }) => ({
      card: sourceCard(index, id, texts, sourcePath(key, id)),
      coverage: coverageView(coverageOf(id)),
      copies: (byOrigin.get(origin) ?? [])
        .filter((other) => other.id !== id)
        .map((other) => index.source(other.id).label)
        .join(", "),
    })),
  });
}
