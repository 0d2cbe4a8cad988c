/** What a reader is sent on a morning without a brief: that there is none, and that this is no news. */
import { contentHash } from "../../anchoring/content-hash.ts";
import type { EditionRef } from "../../domain/change.ts";
import type { DeliverableNotice } from "./deliverables.ts";
import type { Ending } from "../night.ts";

/** Why, for a reader: nothing that names a file, a server or a price. The operator has the whole of it. */
const reasons: Readonly<Record<Ending, string>> = {
  "nothing-usable": "Nothing that could be used was found in its sources.",
  "sources-down": "What it is made from could not be fetched.",
  "below-gate":
    "What was written did not pass the checks that every brief must pass, and was held back.",
  budget: "It could not be finished within its limits, and was held back.",
  refused: "The language model that it is written with could not be used.",
  storage: "It could not be made, for a technical reason.",
  "unusable-storage": "It could not be made, for a technical reason.",
  setup: "It could not be made, for a technical reason.",
  stopped: "It was stopped before it was finished.",
  bug: "It could not be made, for a technical reason.",
  "cut-off": "It could not be made, for a technical reason.",
  // An edition that is complete and not good was held back; the three are listed so that none is forgotten.
  complete: "It was held back.",
  degraded: "It was held back.",
  quiet: "It was held back.",
};

export type Notice = Readonly<{
  /** Name of the brief. */
  name: string;
  title: string;
  ref: EditionRef;
  madeAt: string;
  ending: Ending;
  lastGood: string | undefined;
  subject: string;
  /** Paragraphs. */
  paragraphs: readonly string[];
}>;

export function noBriefNotice(
  { name, title }: Readonly<{ name: string; title: string }>,
  { date, madeAt, ending, lastGood }: DeliverableNotice,
): Notice {
  const before =
    lastGood === undefined ? "There is no earlier one." : `The last one is that of ${lastGood}.`;
  return {
    name,
    title,
    ref: noticeRef(date),
    madeAt,
    ending,
    lastGood,
    subject: `${title}, ${date}: no brief`,
    paragraphs: [
      `There is no brief for ${date}. ${reasons[ending]}`,
      `${before} That there is none for ${date} does not mean that nothing happened.`,
    ],
  };
}

/** One a date, whatever it says: a night that fails twice, in two ways, is told once. */
export function noticeRef(date: string): EditionRef {
  return { date, hash: contentHash("no brief") };
}
