/** The page with the pictures of the evidence: the timeline, and who reports what, with every finding in a row of its own. */
import type { Chrome } from "../../ports/desk-pages.ts";
import type { OpenedEdition, SentenceReview } from "../../ports/review-desk.ts";
import { indexBrief } from "../../stages/7-render/brief-index.ts";
import type { MatrixLimits } from "../../stages/7-render/pictures/cut-matrix.ts";
import { type MatrixView, layMatrix } from "../../stages/7-render/pictures/lay-matrix.ts";
import { type TimelineView, layTimeline } from "../../stages/7-render/pictures/lay-timeline.ts";
import type { PictureLink, PictureLinks } from "../../stages/7-render/pictures/picture-links.ts";
import { timelineOf } from "../../stages/7-render/pictures/timeline.ts";
import { visible } from "../../stages/7-render/visible.ts";
import { indexClaims } from "./claim-index.ts";
import { editionPath, sourcePath } from "./edition-path.ts";
import { type Frame, editionFrame } from "./frame-view.ts";

export type EvidencePage = Readonly<{
  frame: Frame;
  title: string;
  timeline: TimelineView;
  matrix: MatrixView;
}>;

/** More rows than this nobody reads in a browser, either; the others are counted below their episode. */
const limits: MatrixLimits = { rows: 200, columns: 40, alone: "rows" };

export function evidencePage(opened: OpenedEdition, chrome: Chrome): EvidencePage {
  const { brief, key } = opened;
  const links = linksOf(opened);
  return visible({
    frame: editionFrame(
      `Evidence: ${brief.title}, ${brief.date}`,
      { key, tab: "evidence" },
      chrome,
    ),
    title: brief.title,
    timeline: layTimeline(timelineOf(brief), links),
    matrix: layMatrix(indexBrief(brief), links, limits),
  });
}

/** A finding leads to the first sentence that rests on one of its claims as the sentence now stands, a mark to the claim in its source. */
function linksOf({ brief, key, state }: OpenedEdition): PictureLinks {
  const path = editionPath(key);
  const claims = indexClaims(brief);
  const claimsOf = new Map(brief.findings.map((finding) => [finding.id, finding.claims]));
  const sentences = new Map<string, PictureLink>();
  for (const [at, sentence] of state.sentences.entries()) {
    if (!isTold(sentence)) continue;
    const words = sentence.sentence === undefined ? "restored" : `¶ ${at + 1}`;
    for (const claim of sentence.now.claims)
      if (!sentences.has(claim))
        sentences.set(claim, { to: `${path}?s=${sentence.key}#panel`, words });
  }
  return {
    finding: (id) =>
      (claimsOf.get(id) ?? []).flatMap((claim) => sentences.get(claim) ?? [])[0] ?? {
        to: "",
        words: "",
      },
    episode: (number) => `${path}#episode-${number}`,
    claims: ([id]) => {
      const claim = id === undefined ? undefined : claims.get(id);
      return claim === undefined ? "" : `${sourcePath(key, claim.source)}?claim=${claim.id}#claim`;
    },
  };
}

const isTold = ({ standing }: SentenceReview): boolean =>
  standing !== "rejected" && standing !== "dropped";
