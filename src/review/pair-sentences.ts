/** The sentences of two editions side by side: which one is which, which are new and which are gone. */
import type { Brief, BriefSentence } from "../domain/brief.ts";
import { type PlacedSentence, sentencesOf } from "../domain/sentences-of.ts";

export type SentencePair =
  | Readonly<{ kind: "same" | "changed"; before: PlacedSentence; now: PlacedSentence }>
  | Readonly<{ kind: "new"; now: PlacedSentence }>
  | Readonly<{ kind: "gone"; before: PlacedSentence }>;

type Numbered = PlacedSentence & Readonly<{ at: number }>;

/**
 * In the order of the later edition; what is gone follows what it followed. Laws: each sentence of both is in it once; an
 * edition and itself are all the same.
 */
export function pairSentences(before: Brief, now: Brief): readonly SentencePair[] {
  const olds = numbered(sentencesOf(before));
  const news = numbered(sentencesOf(now));
  const mates = new Map<Numbered, Numbered>();
  pairAlike(olds, news, mates, ({ section, sentence }) => `${section}\n${sentence.text}`);
  pairAlike(olds, news, mates, ({ sentence }) => sentence.text);
  pairReviewed(olds, news, mates, now);
  pairNearest(olds, news, mates);
  return inOrder(olds, news, mates);
}

function numbered(sentences: readonly PlacedSentence[]): readonly Numbered[] {
  return sentences.map((one, at) => ({ ...one, at }));
}

/** From the later sentence to the earlier. */
type Mates = Map<Numbered, Numbered>;

function openOf(olds: readonly Numbered[], news: readonly Numbered[], mates: Mates) {
  const taken = new Set(mates.values());
  return {
    olds: olds.filter((one) => !taken.has(one)),
    news: news.filter((one) => !mates.has(one)),
  };
}

function pairAlike(
  olds: readonly Numbered[],
  news: readonly Numbered[],
  mates: Mates,
  nameOf: (one: Numbered) => string,
): void {
  const open = openOf(olds, news, mates);
  const byName = Map.groupBy(open.olds, nameOf);
  for (const one of open.news) {
    const mate = byName.get(nameOf(one))?.shift();
    if (mate !== undefined) mates.set(one, mate);
  }
}

/** A published edition says which sentence a reviewer worded anew, however little of it is left. */
function pairReviewed(
  olds: readonly Numbered[],
  news: readonly Numbered[],
  mates: Mates,
  { review }: Brief,
): void {
  const open = openOf(olds, news, mates);
  for (const change of review?.changed ?? []) {
    if (change.kind === "rejected") continue;
    const one = open.news.find(({ sentence }) => sentence.id === change.sentence);
    const mate = open.olds.find(
      (old) => old.sentence.text === change.before && ![...mates.values()].includes(old),
    );
    if (one !== undefined && mate !== undefined) mates.set(one, mate);
  }
}

/** Share of words in common from which two wordings are one sentence; less will do where both rest on the same finding. */
const alikeMin = 0.5;
const alikeMinOfOneFinding = 0.3;

function pairNearest(olds: readonly Numbered[], news: readonly Numbered[], mates: Mates): void {
  const open = openOf(olds, news, mates);
  const known = open.olds.map((one) => ({ one, words: wordsOf(one.sentence) }));
  const byWord = new Map<string, number[]>();
  for (const [at, { words }] of known.entries()) {
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), at]);
  }
  const found = open.news.flatMap((one) => {
    const words = wordsOf(one.sentence);
    const shared = new Map<number, number>();
    for (const word of words) {
      for (const at of byWord.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return [...shared].flatMap(([at, common]) => {
      const old = known[at];
      if (old === undefined) return [];
      const alike = (2 * common) / (words.size + old.words.size);
      const isOne = one.sentence.findings.some((id) => old.one.sentence.findings.includes(id));
      return alike < (isOne ? alikeMinOfOneFinding : alikeMin)
        ? []
        : [{ one, old: old.one, alike: isOne ? alike + 1 : alike }];
    });
  });
  const taken = new Set<Numbered>();
  for (const { one, old } of found.toSorted(
    (a, b) => b.alike - a.alike || a.one.at - b.one.at || a.old.at - b.old.at,
  )) {
    if (mates.has(one) || taken.has(old)) continue;
    mates.set(one, old);
    taken.add(old);
  }
}

function wordsOf({ text }: BriefSentence): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function inOrder(
  olds: readonly Numbered[],
  news: readonly Numbered[],
  mates: Mates,
): readonly SentencePair[] {
  const taken = new Set(mates.values());
  /** What is gone, by the earlier sentence that it followed and that is still there; -1 at the start. */
  const gone = new Map<number, Numbered[]>();
  let anchor = -1;
  for (const one of olds) {
    if (taken.has(one)) anchor = one.at;
    else gone.set(anchor, [...(gone.get(anchor) ?? []), one]);
  }
  const goneAfter = (at: number): SentencePair[] =>
    (gone.get(at) ?? []).map(({ section, sentence }) => ({
      kind: "gone",
      before: { section, sentence },
    }));
  return [
    ...goneAfter(-1),
    ...news.flatMap((one): SentencePair[] => {
      const mate = mates.get(one);
      const own = { section: one.section, sentence: one.sentence };
      if (mate === undefined) return [{ kind: "new", now: own }];
      const before = { section: mate.section, sentence: mate.sentence };
      const kind = before.sentence.text === own.sentence.text ? "same" : "changed";
      return [{ kind, before, now: own }, ...goneAfter(mate.at)];
    }),
  ];
}
