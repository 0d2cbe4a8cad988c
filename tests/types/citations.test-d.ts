/** Compiled, never run: a sentence without a citation cannot be drafted, kept or shown. `tsc` fails if one of these compiles. */
import type { BriefSentence } from "../../src/domain/brief.ts";
import type { DraftJudgement, DraftSentence } from "../../src/domain/draft.ts";
import type { FindingId } from "../../src/domain/ids.ts";
import type { ViewSentence } from "../../src/stages/7-render/sentence-view.ts";

declare const finding: FindingId;
declare const findings: FindingId[];
declare const sentence: BriefSentence;
declare const view: ViewSentence;
declare const drafted: DraftSentence;

export const cited: DraftSentence = { text: "It rained.", kind: "fact", cites: [finding] };
view(sentence);

// @ts-expect-error: nothing is cited
export const empty: DraftSentence = { text: "It rained.", kind: "fact", cites: [] };
// @ts-expect-error: a list that may be empty is not enough
export const perhaps: DraftSentence = { text: "It rained.", kind: "fact", cites: findings };
// @ts-expect-error: a judgement rests on findings, too
export const opinion: DraftJudgement["sentence"] = { text: "It may rain.", kind: "judgement" };
// @ts-expect-error: a draft is not shown: it has no citation and no verdict yet
view(drafted);
const { citations, ...uncited } = sentence;
// @ts-expect-error: what has lost its citations is not shown
view(uncited);
export { citations };
