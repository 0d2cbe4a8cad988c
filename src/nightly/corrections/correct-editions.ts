/** Corrections of earlier editions: made once, and only for what no source carries any more, and nothing later replaced. */
import type { Brief } from "../../domain/brief.ts";
import type { Correction, EditionRef } from "../../domain/change.ts";
import type { SourceSentence } from "../../domain/chunk.ts";
import type { Citation } from "../../domain/claim.ts";
import type { FindingId, SentenceId, SourceId } from "../../domain/ids.ts";
import { editionRef } from "../edition-ref.ts";
import { nearestSentence } from "./nearest-sentence.ts";
import { quoteStands } from "./quote-stands.ts";
import { restingSentences } from "./resting-sentences.ts";
import { titleAndPublisher } from "../changes/source-title.ts";
import type { SourceFate } from "./source-fates.ts";

/** A correction before its evidence has numbers. */
export type DraftCorrection = Readonly<
  Omit<Correction, "now"> & {
    now: Readonly<{ kind: "says"; citation: Citation } | { kind: "silent" } | { kind: "gone" }>;
  }
>;

type Options = Readonly<{
  /** Editions of earlier dates, in any order. */
  past: readonly Brief[];
  fates: readonly SourceFate[];
  /** Of tonight's sources. */
  sentences: ReadonlyMap<SourceId, readonly SourceSentence[]>;
  /**
   * True for findings of an edition that tonight's sources tell still, in whatever words, or tell in a later state: that is
   * news and no error. Sources in `withdrawn` tell nothing.
   */
  stillTold: (
    edition: Brief,
    findings: readonly FindingId[],
    withdrawn: ReadonlySet<SourceId>,
  ) => boolean;
}>;

type Lost = Readonly<{
  edition: Brief;
  text: string;
  findings: readonly FindingId[];
  said: EditionRef & Readonly<{ sentence: SentenceId }>;
  source: Correction["source"];
  fate: SourceFate;
  lost: readonly string[];
}>;

/** By source, then by the day on which it was first said; one correction for a sentence that several editions print. */
export function correctEditions(options: Options): readonly DraftCorrection[] {
  const { past, fates } = options;
  const editions = past.map((brief) => ({ brief, ref: editionRef(brief) }));
  const made = new Set(
    past.flatMap(({ corrections = [] }) =>
      corrections.flatMap(({ said }) => said.map((one) => `${one.hash} ${one.sentence}`)),
    ),
  );
  const judged = fates.map((fate) => ({ fate, stands: quoteStands(fate.now?.text) }));
  const lost = editions.flatMap(({ brief, ref }) =>
    lostIn(brief, judged)
      .filter(({ said }) => !made.has(`${ref.hash} ${said}`))
      .map(({ said, ...rest }): Lost => {
        return { edition: brief, ...rest, said: { ...ref, sentence: said } };
      }),
  );
  const bySaying = Map.groupBy(lost, ({ text, source: { name } }) => JSON.stringify([name, text]));
  return [...bySaying.values()]
    .flatMap((same) => corrected(same, options))
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

const orderOf = ({ source, said, text }: DraftCorrection): string =>
  JSON.stringify([source.name, said[0]?.date, text]);

type Judged = Readonly<{ fate: SourceFate; stands: (quote: string) => boolean }>;

/** Sentences of one edition that fell, with each source that they fell with, under whatever text the edition read of it. */
function lostIn(brief: Brief, judged: readonly Judged[]) {
  const fallen = new Map(
    brief.sources.flatMap(({ id, name }) => {
      const own = judged.find(({ fate: { source, now } }) => {
        return (source.name === name || source.id === id) && now?.id !== id;
      });
      return own === undefined ? [] : [[id, own] as const];
    }),
  );
  const stands = ({ source, quote }: Citation): boolean =>
    fallen.get(source)?.stands(quote) ?? true;
  return brief.sources.flatMap((source) => {
    const fate = fallen.get(source.id)?.fate;
    if (fate === undefined) return [];
    return restingSentences(brief, source.id, stands).flatMap(({ sentence, claims, isLost }) => {
      const lost = claims.flatMap(({ quotes }) =>
        quotes.filter((one) => !one.stands).map(({ quote }) => quote),
      );
      if (!isLost || lost.length === 0) return [];
      const { id, name, textHash } = source;
      const { text, findings, id: said } = sentence;
      return [
        {
          text,
          findings,
          said,
          source: { id, name, textHash, ...titleAndPublisher(source) },
          fate,
          lost,
        },
      ];
    });
  });
}

function corrected(
  same: readonly Lost[],
  { fates, sentences, stillTold }: Options,
): DraftCorrection[] {
  const inOrder = same.toSorted((one, other) => (saidKey(one) < saidKey(other) ? -1 : 1));
  const latest = inOrder.at(-1);
  if (latest === undefined) return [];
  const withdrawn = new Set(
    fates.flatMap(({ because, source }) => (because === "withdrawn" ? [source.id] : [])),
  );
  if (stillTold(latest.edition, latest.findings, withdrawn)) return [];
  const lost = [...new Set(inOrder.flatMap((one) => one.lost))];
  return [
    {
      text: latest.text,
      said: inOrder.map(({ said }) => said),
      source: latest.source,
      because: latest.fate.because,
      why: latest.fate.why,
      lost,
      now: whatNow(lost, latest.fate, sentences),
    },
  ];
}

const saidKey = ({ said: { date, hash, sentence } }: Lost): string =>
  JSON.stringify([date, hash, Number(sentence.slice(1))]);

function whatNow(
  [first = ""]: readonly string[],
  { now, notice }: SourceFate,
  sentences: Options["sentences"],
): DraftCorrection["now"] {
  if (notice !== undefined) return { kind: "says", citation: notice };
  if (now === undefined) return { kind: "gone" };
  const citation = nearestSentence(first, now, sentences.get(now.id) ?? []);
  return citation === undefined ? { kind: "silent" } : { kind: "says", citation };
}
