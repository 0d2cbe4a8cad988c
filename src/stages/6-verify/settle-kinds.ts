/** What a sentence is, fact or report or judgement, follows from its findings; a writer's label settles nothing. */
import { type ClaimKind, isPassedOn } from "../../domain/claim.ts";
import type { Draft, DraftSentence } from "../../domain/draft.ts";
import type { Finding, Resolution } from "../../domain/finding.ts";
import { sentenceEvidence } from "./sentence-evidence.ts";

/** From the surest to the least sure. */
const bySureness: readonly ClaimKind[] = ["fact", "reported", "judgement", "assumption"];

const surenessOf = (kind: ClaimKind): number => bySureness.indexOf(kind);

/** What somebody says in a source, or what it only passes on, that source does not assert, whatever the reader called it. */
function kindOf({ kind, speaker, stance }: Finding): ClaimKind {
  const isAsserted = speaker.kind === "source" && !isPassedOn(stance);
  return kind === "fact" && !isAsserted ? "reported" : kind;
}

/**
 * The sentence no surer than the surest of its findings, and no less sure than the least sure of them: it is a fact only
 * where one of them is, and no writer makes an opinion of facts alone. One of the brief's own judgements is not for this.
 */
export function settleKind(sentence: DraftSentence, resolution: Resolution): DraftSentence {
  const { findings } = sentenceEvidence(sentence, resolution);
  const ranks = findings.map((finding) => surenessOf(kindOf(finding)));
  const rank = Math.min(
    Math.max(surenessOf(sentence.kind), Math.min(...ranks)),
    Math.max(...ranks),
  );
  const kind = bySureness[rank] ?? sentence.kind;
  return kind === sentence.kind ? sentence : { ...sentence, kind };
}

/** A draft whose every sentence is of the kind of its findings, and every judgement a judgement. */
export function settleKinds(draft: Draft, resolution: Resolution): Draft {
  const settle = (one: DraftSentence): DraftSentence => settleKind(one, resolution);
  const within = <Section extends Readonly<{ sentences: readonly DraftSentence[] }>>(
    section: Section,
  ): Section => ({ ...section, sentences: section.sentences.map(settle) });
  return {
    ...draft,
    bottomLine: draft.bottomLine.map(settle),
    judgements: draft.judgements.map((one) => ({
      ...one,
      sentence: { ...one.sentence, kind: "judgement" },
    })),
    developments: draft.developments.map(within),
    positions: draft.positions.map(within),
    answers: draft.answers.map(within),
    indicators: draft.indicators.map(settle),
  };
}
