/** Whether a sentence states a fact, passes on what somebody says, or holds an opinion. */
import type { ClaimKind, Speaker } from "../../domain/claim.ts";

const firstPerson =
  /\b(?:I|we) (?:\w+ly )?(?:think|believe|feel|guess|suspect|expect|doubt|hope|fear|consider|find|would say)\b|\bin my (?:view|opinion)\b/iu;

/** Words that weigh instead of reporting. From what news analyses do; a list to add to. */
const evaluative =
  /\b(?:must|should|ought to|clearly|obviously|undoubtedly|arguably|seeming(?:ly)?|seems?|appears? to|likely|unlikely|perhaps|possibly|interestingly|crucial|critical|pivotal|precarious|perpetual|inevitabl[ey]|understandabl[ey]|remarkabl[ey]|significant|strategic importance|underscor(?:es?|ed|ing)|highlight(?:s|ed|ing)|reveal(?:s|ing)|illustrat(?:es?|ed|ing)|reflect(?:s|ing)|exemplif(?:y|ies)|embolden\w*|signif(?:y|ies)|suggests?|serves as|sets? the stage|carries|raises? (?:concerns|questions)|may|might|could|would risk|tightrope|delicate|complex(?:ity|ities)?|secure enough)\b/u;

export function claimKindOf(sentence: string, speaker: Speaker): ClaimKind {
  if (firstPerson.test(sentence)) return "judgement";
  if (speaker.kind !== "source") return "reported";
  return evaluative.test(sentence) ? "judgement" : "fact";
}
