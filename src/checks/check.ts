/** What every check is given, and what it is. One file a check, one rule name, one killing mutant in the tests. */
import type { Speaker, Stance } from "../domain/claim.ts";
import type { CheckResult } from "../domain/verdict.ts";

/** A statement, and all that may lawfully carry it. */
export type CheckInput = Readonly<{
  statement: string;
  speaker: Speaker;
  stance: Stance | undefined;
  /** The cited words, and only they. */
  quotes: readonly string[];
  /**
   * Lawful beside the quotes: the source's title, its date line, its publisher, the speaker as resolved in the text.
   * With no surroundings either, the quote is bare and its source not known. What such a quote is silent about may stand in
   * its title or date line, so the checks then say `unsure`; with the source at hand, silence is an answer and they say `fail`.
   */
  lawful: readonly string[];
  /** Names that the origins of the quotes go by: "CNBC reported" is true of any quote of CNBC's. */
  outlets: readonly string[];
  /**
   * Sentences around the quotes, in the order of the text, the quoted ones among them. For finding who speaks and whose
   * name "he" is, never for what was said.
   */
  surroundings: readonly string[];
  /**
   * For each quote, at the same index, the whole sentence or sentences that it stands in; empty where that is not known,
   * left out where it is of no quote. What stands there beside the quote carries nothing, but it may turn the quote:
   * "denied that […]", "almost […]", "[…] if". Only a denial, a hedge or a quantifier that governs words of the quote
   * is read there.
   */
  sentences?: readonly string[];
}>;

export type Check = Readonly<{
  /** Permanent: it stands in verdicts, ledgers and the README. */
  name: string;
  run: (input: CheckInput) => CheckResult;
}>;
