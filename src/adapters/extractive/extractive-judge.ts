/** Stage 6 without a model: a sentence is supported if it stands in its own quotes, to the letter. */
import type { Speaker } from "../../domain/claim.ts";
import type { Verdict } from "../../domain/verdict.ts";
import type { Judge, JudgeCase } from "../../ports/analyst.ts";
import { speakersAgree } from "./speaker-agreement.ts";
import { isTelling } from "./telling-words.ts";
import { wordDifferences, type WordDifferences } from "./word-differences.ts";

export const extractiveJudge: Judge = {
  async judge(cases) {
    return cases.map(judgeCase);
  },
};

const by = "verbatim";

/** Share of the sentence's words that a quote must have for their differences to mean anything. */
const closeShare = 0.6;

function judgeCase(one: JudgeCase): Verdict {
  const { sentence, speaker, evidence } = one;
  const verbatim = evidence.filter(({ quote }) => standsWhole(sentence, quote));
  if (verbatim.length === 0) return unlikeQuotes(one);
  const mixed = evidence.some(
    (place) => !speakersAgree(place.speaker, evidence[0]?.speaker ?? place.speaker),
  );
  const agrees =
    verbatim.some((place) => speakersAgree(speaker, place.speaker)) ||
    // A sentence that several speakers carry is handed over as the source's own.
    (mixed && speaker.kind === "source");
  if (agrees) {
    return { kind: "supported", by, words: [], because: "It stands in its source to the letter." };
  }
  return {
    kind: "contradicted",
    by,
    words: [speakerWords(speaker)],
    because: `The words are there, but they are said by ${verbatim.map((place) => speakerWords(place.speaker)).join(" or ")}.`,
  };
}

function speakerWords(speaker: Speaker): string {
  switch (speaker.kind) {
    case "source":
      return "the source";
    case "named":
      return speaker.name;
    case "unresolved":
      return speaker.asWritten;
  }
}

/** To the letter, and from one sentence's border to another: "he denied that it rained" does not say "it rained". */
function standsWhole(sentence: string, quote: string): boolean {
  const wanted = sentence.trim();
  if (wanted === "") return false;
  for (let at = quote.indexOf(wanted); at !== -1; at = quote.indexOf(wanted, at + 1)) {
    const before = quote.slice(0, at);
    const after = quote.slice(at + wanted.length);
    const begins = /(?:^|[.!?…。！？]["”»’)\]]*\s*|\n\s*)["“„«‘(]?$/u.test(before);
    const ends = /^["”»’)\]]*(?:\s|$)/u.test(after) && /(?:[.!?…。！？]["”»’)\]]*$)/u.test(wanted);
    if (begins && (ends || after.trim() === "")) return true;
  }
  return false;
}

/** Names the closest quote's differences, if one is close enough to differ from. */
function unlikeQuotes({ sentence, evidence }: JudgeCase): Verdict {
  const nearest = evidence
    .map(({ quote }) => wordDifferences(sentence, quote))
    .toSorted((one, other) => other.common - one.common)[0];
  if (nearest === undefined || nearest.common < closeShare * nearest.lengths[0]) {
    return {
      kind: "not-addressed",
      by,
      words: [sentence],
      because: "None of its quotes has these words; without a model nothing else can be told.",
    };
  }
  const telling = [...nearest.added, ...nearest.removed].filter(isTelling);
  const kind = telling.length > 0 ? "contradicted" : "not-addressed";
  const words = telling.length > 0 ? telling : [...nearest.added, ...nearest.removed];
  return {
    kind,
    by,
    words: words.length === 0 ? [sentence] : words.map(({ text }) => text),
    because: differenceWords(nearest),
  };
}

function differenceWords({ added, removed }: WordDifferences): string {
  if (added.length === 0 && removed.length === 0)
    return "Only marks differ, or the quote goes on around these words.";
  if (removed.length === 0) return `The quote does not have: ${textOf(added)}.`;
  if (added.length === 0) return `The sentence leaves out of the quote: ${textOf(removed)}.`;
  return `The sentence says "${textOf(added)}" where the quote says "${textOf(removed)}".`;
}

function textOf(words: WordDifferences["added"]): string {
  return words.map(({ text }) => text).join(" ");
}
