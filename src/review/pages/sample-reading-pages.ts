/** A view of each page that is read and not decided on, with something in every list, for checking their templates. */
import { Claim } from "../../domain/claim.ts";
import type { SourceSentence } from "../../domain/chunk.ts";
import { spanOf } from "../../domain/place.ts";
import { SentenceKey } from "../../domain/review.ts";
import type { Chrome } from "../../ports/desk-pages.ts";
import type { OpenedEdition } from "../../ports/review-desk.ts";
import { comparePage } from "./compare-view.ts";
import { findingGroups, judgementLines } from "./compared-findings.ts";
import { historyPage } from "./history-view.ts";
import { sampleEdition, sampleRow } from "./sample-edition.ts";
import { sourcePage } from "./source-view.ts";
import { sourcesPage } from "./sources-view.ts";
import { unusedPage } from "./unused-view.ts";

const chrome: Chrome = { formToken: "sample", reviewer: "A. Reader", path: "/" };

/** Also with a dropped sentence, a claim that nobody uses, and a heading. */
export function sampleReading(): OpenedEdition {
  const opened = sampleEdition("in-review");
  const { brief, state, chunked } = opened;
  const [claim] = brief.claims;
  const [record] = brief.sources;
  const [first] = state.sentences;
  if (claim === undefined || record === undefined || first === undefined) return opened;
  const unused = Claim.parse({ ...claim, id: "c0000000002" });
  const sentence = { number: 1, span: spanOf(0, 39), role: "heading", block: 0 } as const;
  const sentences: readonly SourceSentence[] = [sentence];
  const verdict = { kind: "contradicted" as const, by: "numbers", words: ["Two"] };
  const dropped = {
    section: "developments",
    text: "Two met.",
    verdict: { ...verdict, because: "no quote says two" },
  };
  return {
    ...opened,
    brief: {
      ...brief,
      claims: [claim, unused],
      sources: [{ ...record, blocks: [{ span: spanOf(0, 39), kind: "heading" }] }],
      dropped: [dropped, dropped],
      notes: brief.notes.map((note) => ({ ...note, place: { document: record.name } })),
    },
    chunked: { ...chunked, sentences: new Map([[record.id, sentences]]) },
    state: {
      ...state,
      sentences: [
        ...state.sentences,
        {
          ...first,
          key: SentenceKey.parse("d2"),
          standing: "dropped",
          sentence: undefined,
          made: { ...first.made, text: dropped.text },
        },
      ],
    },
  };
}

export function sampleReadingPages(): Readonly<Record<string, unknown>> {
  const opened = sampleReading();
  const { brief } = opened;
  const [record] = brief.sources;
  const claim = brief.claims[0]?.id;
  if (record === undefined) throw new Error("The sample has no source.");
  const { changes } = brief;
  return {
    unused: unusedPage(opened, { query: "", by: "source" }, chrome),
    sources: sourcesPage(opened, chrome),
    source: sourcePage(opened, { id: record.id, claim }, chrome),
    history: historyPage(opened, [{ ...sampleRow, key: opened.key }, sampleRow], chrome),
    compare: {
      ...comparePage(opened, opened, chrome),
      judgements: judgementLines(changes?.judgements ?? []),
      groups: findingGroups(changes?.findings ?? []),
    },
  };
}
