/** Two nights over the seeds, by a scripted writer: every section is filled, something was dropped, and something has changed. */
import { createExtractiveAnalyst } from "../../src/adapters/extractive/extractive-analyst.ts";
import { Config } from "../../src/domain/config.ts";
import type { Draft, DraftJudgement, DraftSentence } from "../../src/domain/draft.ts";
import type { Finding } from "../../src/domain/finding.ts";
import type { Analyst, WritingTask } from "../../src/ports/analyst.ts";
import { seedDocuments } from "../made/documents.ts";
import { makeEdition, type Made } from "../made/edition.ts";
import { emptyDraft, scriptedAnalyst } from "../made/scripted-analyst.ts";

/** In the sources' own words, so that the checks let it through. */
function sentenceOf({ id, statement, kind }: Finding): DraftSentence {
  return { text: statement, kind, cites: [id] };
}

function judgementOf(
  text: string,
  likelihood: string,
  findings: readonly Finding[],
): DraftJudgement {
  const [first, ...rest] = findings.map(({ id }) => id);
  if (first === undefined) throw new Error("The seeds have too few findings for this test.");
  return {
    sentence: { text, kind: "judgement", cites: [first, ...rest] },
    likelihood,
    confidence: "high",
    basis: "Several sources say so.",
    wouldChange: "A denial.",
  };
}

function draftOf({ resolution: { findings, episodes } }: WritingTask): Draft {
  // What was told the night before is not told again, so the prose is of the last sources, which are new.
  const fresh = findings.filter(({ speaker }) => speaker.kind === "source").toReversed();
  const at = (from: number, to: number) => fresh.slice(from, to).map(sentenceOf);
  const nonsense = (text: string): DraftSentence[] =>
    at(0, 1).map((sentence) => ({ ...sentence, text }));
  return {
    ...emptyDraft,
    bottomLine: [...at(0, 3), ...nonsense("There were 98765 of them.")],
    judgements: [
      judgementOf("It is likely that this will go on.", "likely", findings.slice(0, 2)),
      judgementOf("It is unlikely that this will end soon.", "unlikely", findings.slice(2, 4)),
      judgementOf("It is very likely that more will follow.", "very likely", findings.slice(5, 6)),
    ],
    developments: episodes.map(({ id }) => ({
      episode: id,
      sentences: [
        ...fresh
          .filter(({ episode }) => episode === id)
          .slice(0, 4)
          .map(sentenceOf),
        ...nonsense("The harbour of Nowhereton burned down."),
      ],
    })),
    positions: [
      { actor: "One side", sentences: at(4, 6) },
      { actor: "The other", sentences: at(6, 7) },
    ],
    answers: [
      { question: "What happened?", status: "answered", sentences: at(7, 8) },
      { question: "Why?", status: "no-reporting", sentences: [] },
    ],
    gaps: ["Nobody says why."],
    indicators: [...at(8, 10), ...nonsense("Watch the 4711 ships.")],
  };
}

function writingAnalyst(): Analyst {
  const { writer, judge } = scriptedAnalyst({ write: async (task) => draftOf(task) });
  return { ...createExtractiveAnalyst(), writer, judge };
}

const config = Config.parse({ title: "Watch", questions: ["What happened?", "Why?"] });

export async function richEdition(): Promise<Made> {
  const analyst = writingAnalyst();
  const fewer = seedDocuments().slice(0, 1);
  const { edition } = await makeEdition(fewer, { analyst, config, date: "2026-11-21" });
  const previous = edition.brief;
  return makeEdition(seedDocuments(), {
    analyst,
    config,
    previous,
    past: async () => [previous],
  });
}
