/** The log of an edition in words: each decision with the wordings before and after it. */
import type { Decision } from "../../domain/review.ts";
import type { OpenedEdition } from "../../ports/review-desk.ts";
import { counted } from "../../domain/count-words.ts";
import { editionPath } from "./edition-path.ts";
import { type Moment, moment } from "./moment.ts";
import { type DiffView, decisionWords, diffView } from "./sentence-history.ts";
import { readableDiff } from "./readable-diff.ts";

export type EventLine = Readonly<{
  seq: number;
  by: string;
  at: Moment;
  what: string;
  /** `sentence 5`; empty for what is about the whole edition. */
  sentence: string;
  href: string;
  note: string;
  /** Both wordings, where the event put one in the place of the other; else empty. */
  before: string;
  now: string;
  diff: readonly DiffView[];
  /** `2 claims cited, 1 taken away`; empty where the citations stayed. */
  claims: string;
  /** What was published; empty for a decision. */
  publishedHref: string;
}>;

type Worded = Readonly<{ text: string; claims: readonly string[] }>;

/** In their order. Undoing is followed: it shows the wording that came back. */
export function eventLines({ events, state, key }: OpenedEdition): EventLine[] {
  const made = new Map(state.sentences.map((one) => [String(one.key), one.made]));
  /** For each sentence the wordings that its decisions left, the newest last. */
  const stacks = new Map<string, Worded[]>();
  const path = editionPath(key);
  return events.map(({ seq, by, at, what }) => {
    const line = { ...bare, seq, by, at: moment(at), href: path };
    if (what.kind === "published") {
      const publishedHref = editionPath({ ...key, edition: what.edition });
      return { ...line, what: `published version ${what.version}`, publishedHref };
    }
    const { decision } = what;
    const note = "note" in decision ? decision.note : "";
    if (!("sentence" in decision)) return { ...line, what: decisionWords(decision), note };
    const stack = stacks.get(decision.sentence) ?? [];
    stacks.set(decision.sentence, stack);
    const first = made.get(decision.sentence) ?? { text: "", claims: [] };
    const before = stack.at(-1) ?? first;
    step(stack, decision, before);
    return {
      ...line,
      what: decisionWords(decision),
      note,
      sentence: sentenceWords(decision.sentence),
      href: `${path}?s=${decision.sentence}#panel`,
      ...wordingsOf(before, stack.at(-1) ?? first),
    };
  });
}

const bare = {
  sentence: "",
  note: "",
  before: "",
  now: "",
  diff: [],
  claims: "",
  publishedHref: "",
} as const;

function step(stack: Worded[], decision: Decision, before: Worded): void {
  if (decision.kind === "undo") stack.pop();
  else stack.push(decision.kind === "edit" ? decision.now : before);
}

function sentenceWords(sentence: string): string {
  const number = sentence.slice(1);
  return sentence.startsWith("d") ? `dropped sentence ${number}` : `sentence ${number}`;
}

function wordingsOf(
  before: Worded,
  now: Worded,
): Pick<EventLine, "before" | "now" | "diff" | "claims"> {
  const isSame = before.text === now.text;
  return {
    before: isSame ? "" : before.text,
    now: isSame ? "" : now.text,
    diff: isSame ? [] : diffView(readableDiff(before.text, now.text)),
    claims: claimWords(before, now),
  };
}

function claimWords(before: Worded, now: Worded): string {
  const added = now.claims.filter((id) => !before.claims.includes(id)).length;
  const taken = before.claims.filter((id) => !now.claims.includes(id)).length;
  return [
    ...(added === 0 ? [] : [`${counted(added, "claim")} cited besides`]),
    ...(taken === 0 ? [] : [`${counted(taken, "claim")} taken away`]),
  ].join(", ");
}
