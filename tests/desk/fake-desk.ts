/** A review desk in memory, small but true to the port: seen events, conflicts, refusals. */
import { SentenceKey, type Decision, type ReviewEvent } from "../../src/domain/review.ts";
import type {
  CheckedWording,
  EditionKey,
  OpenedEdition,
  ReviewDesk,
  ReviewState,
  SentenceReview,
} from "../../src/ports/review-desk.ts";
import type { Verdict } from "../../src/domain/verdict.ts";
import { sampleEdition } from "../../src/review/pages/sample-edition.ts";

export const fakeKey: EditionKey = { brief: "iran", edition: "2026-01-02-0123456789ab" };

export type FakeDesk = ReviewDesk &
  Readonly<{
    /** Everything that a request could have changed, and how often it was asked to. */
    snapshot: () => string;
    /** The next call of any method throws it. */
    failWith: (error: unknown) => void;
    events: readonly ReviewEvent[];
  }>;

const { brief, texts, chunked } = sampleEdition("draft");
const claims = brief.claims.map(({ id }) => id);
const supported: Verdict = { kind: "supported", by: "checks", words: [], because: "" };
/** What this desk's only check finds at fault. */
export const falseWord = "FALSE";

export function fakeDesk(): FakeDesk {
  const events: ReviewEvent[] = [];
  let calls = 0;
  let failure: { error: unknown } | undefined;
  const enter = () => {
    const thrown = failure;
    failure = undefined;
    if (thrown !== undefined) throw thrown.error;
  };
  const state = () => stateOf(events);
  const opened = (): OpenedEdition => ({
    key: fakeKey,
    brief,
    texts,
    chunked,
    state: state(),
    events: [...events],
  });
  const append = (by: string, what: ReviewEvent["what"]) =>
    events.push({ seq: events.length + 1, at: "2026-01-02T06:00:00.000Z", by, what });
  return {
    events,
    snapshot: () => JSON.stringify({ events, calls }),
    failWith: (error) => (failure = { error }),
    editions: async () => {
      enter();
      return [row(state())];
    },
    open: async (key) => {
      enter();
      return key.brief === fakeKey.brief && key.edition === fakeKey.edition ? opened() : undefined;
    },
    check: async (_opened, _sentence, wording) => checked(wording?.text ?? ""),
    decide: async (_key, decision, { by, seen }) => {
      calls += 1;
      const conflict = newerThan(state(), decision, seen);
      if (conflict !== undefined) return { kind: "conflict", now: conflict };
      const said = decision.kind === "edit" ? checked(decision.now.text) : undefined;
      if (said !== undefined && said.verdict.kind !== "supported") {
        return { kind: "refused", because: "It says what is not so.", checked: said };
      }
      append(by, { kind: "decided", decision, verdict: said?.verdict ?? null });
      return { kind: "done", state: state() };
    },
    publication: async () => ({ version: 1, deliveries: ["the folder /desk"] }),
    publish: async (key, { by }) => {
      calls += 1;
      if (state().status !== "approved") {
        return { kind: "refused", because: "It is not approved." };
      }
      append(by, { kind: "published", edition: key.edition, version: 1 });
      return { kind: "done", key, version: 1, delivered: ["the folder /desk"], undelivered: [] };
    },
  };
}

function checked(text: string): CheckedWording {
  const verdict: Verdict = text.includes(falseWord)
    ? { ...supported, kind: "contradicted", words: [falseWord], because: "not so" }
    : supported;
  return { verdict, checks: [] };
}

function stateOf(events: readonly ReviewEvent[]): ReviewState {
  const about = (key: string) =>
    events.filter(
      ({ what }) =>
        what.kind === "decided" && "sentence" in what.decision && what.decision.sentence === key,
    );
  const sentences = ["t1", "t2", "d1"].map((name): SentenceReview => {
    const key = SentenceKey.parse(name);
    const words = { text: `Sentence ${name}.`, claims: claims.slice(0, 1) };
    const last = about(name).at(-1);
    return {
      key,
      section: "bottom line",
      sentence: undefined,
      made: words,
      now: words,
      verdict: supported,
      standing: last === undefined ? "open" : "approved",
      seen: last?.seq ?? 0,
    };
  });
  const counts = { open: 0, approved: 0, edited: 0, rejected: 0, dropped: 0 };
  return { status: statusOf(events), sentences, counts, seq: events.length };
}

function statusOf(events: readonly ReviewEvent[]): ReviewState["status"] {
  const settled = events
    .flatMap(({ what }): Decision[] => (what.kind === "decided" ? [what.decision] : []))
    .findLast(({ kind }) => kind === "settle" || kind === "reopen");
  if (settled?.kind === "settle") return settled.as;
  return events.length === 0 ? "draft" : "in-review";
}

/** What was decided since `seen`; the whole edition is told by its first sentence. */
function newerThan(
  before: ReviewState,
  decision: Decision,
  seen: number,
): SentenceReview | undefined {
  if ("sentence" in decision) {
    const sentence = find(before, decision.sentence);
    return seen < sentence.seen ? sentence : undefined;
  }
  return seen < before.seq ? find(before, "t1") : undefined;
}

function find({ sentences }: ReviewState, key: string): SentenceReview {
  const found = sentences.find((sentence) => sentence.key === key);
  if (found === undefined) throw new Error(`no sentence ${key}`);
  return found;
}

function row({ status }: ReviewState) {
  return {
    key: fakeKey,
    title: "Iran",
    date: "2026-01-02",
    madeAt: "2026-01-02T05:00:00.000Z",
    status,
    current: true,
    gateMet: true,
    counts: { sources: 1, sentences: 3, decided: 0, dropped: 1, citations: 2, citationsHold: 2 },
    dollars: 0,
  } as const;
}

export const fakeClaim = claims[0] ?? "";
