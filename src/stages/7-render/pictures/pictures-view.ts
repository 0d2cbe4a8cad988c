/** The two pictures of the evidence as the renderings show them. */
import type { ClaimId, FindingId } from "../../../domain/ids.ts";
import { placeKey } from "../../../domain/place.ts";
import type { BriefIndex } from "../brief-index.ts";
import type { ParagraphRef } from "../changes-view.ts";
import { citationRef } from "../sentence-view.ts";
import type { MatrixLimits } from "./cut-matrix.ts";
import { type MatrixView, layMatrix } from "./lay-matrix.ts";
import { type TimelineView, layTimeline } from "./lay-timeline.ts";
import { timelineOf } from "./timeline.ts";

export type PicturesView = Readonly<{ timeline: TimelineView; matrix: MatrixView }>;

/** What one page of print holds. What one origin alone reports is counted: a diagonal of single marks says no more than its sums. */
const printed: MatrixLimits = { rows: 24, columns: 12, alone: "counted" };

/** Links are fragments of the document, without `#`. */
export function picturesView(
  index: BriefIndex,
  paragraphsOn: (id: FindingId) => readonly ParagraphRef[],
): PicturesView {
  const { brief } = index;
  const claims = new Map(brief.claims.map((claim) => [claim.id, claim]));
  const numbers = new Map(brief.citations.map((citation) => [placeKey(citation), citation.number]));
  const links = {
    finding: (id: FindingId) => {
      const [first] = paragraphsOn(id);
      return first === undefined
        ? { to: "", words: "" }
        : { to: first.anchor, words: `¶ ${first.number}` };
    },
    episode: (number: number) => `episode-${number}`,
    claims: (ids: readonly ClaimId[]) => {
      const cited = ids.flatMap((id) => claims.get(id) ?? []);
      const [number] = cited.flatMap(({ citations }) =>
        citations.flatMap((each) => numbers.get(placeKey(each)) ?? []),
      );
      return number === undefined ? "" : citationRef(number).anchor;
    },
  };
  return {
    timeline: layTimeline(timelineOf(brief), links),
    matrix: layMatrix(index, links, printed),
  };
}
