/** Invariant 3. Nothing from outside the sources: names are never completed, offices never updated, years never filled in. */
import { expect, test } from "vitest";
import type { DraftClaim } from "../../src/domain/claim.ts";
import type { Draft, DraftJudgement, DraftSentence } from "../../src/domain/draft.ts";
import type { Analyst, WritingTask } from "../../src/ports/analyst.ts";
import { makeEdition } from "../made/edition.ts";
import { scriptedAnalyst, supported } from "../made/scripted-analyst.ts";
import { Config } from "../../src/domain/config.ts";
import { portNews, readPlainly, sentencesOf, writePlainly } from "./port-news.ts";

/** `said` is a sentence of the sources with `words` put in. */
type Outside = Readonly<{ what: string; words: string; said: string }>;

/** What a model knows and the sources do not say. */
const outside: readonly Outside[] = [
  {
    what: "a name",
    words: "Marcel Duvivier",
    said: "The port of Aktau opened on Monday for Marcel Duvivier.",
  },
  {
    what: "a completed name",
    words: "Aliya Nurlan Sadykova",
    said: "Aliya Nurlan Sadykova said 40 ships had waited outside the harbour.",
  },
  {
    what: "an office",
    words: "Prime Minister Aliya Sadykova",
    said: "Prime Minister Aliya Sadykova said 40 ships had waited outside the harbour.",
  },
  { what: "a year", words: "2031", said: "The port of Aktau opened on Monday in May 2031." },
  {
    what: "a figure",
    words: "17,500",
    said: "The port of Aktau opened on Monday with 17,500 guests.",
  },
];

const question = "Who opened the port?";

type Writing = (task: WritingTask) => Partial<Draft>;

/** One sentence for each thing from outside. It cites every finding, so it may use all that the sources say. */
function wrongSentences(task: WritingTask, opening = ""): DraftSentence[] {
  const [first, ...rest] = sentencesOf(task);
  const cites = [first.cites[0], ...rest.flatMap((one) => one.cites)] as const;
  return outside.map(({ said }) => ({ ...first, text: opening + said, cites }));
}

function judgement(task: WritingTask, more: Partial<DraftJudgement>): DraftJudgement {
  return {
    sentence: { ...sentencesOf(task)[0], kind: "judgement" },
    likelihood: "likely",
    confidence: "low",
    basis: "One minister says so.",
    wouldChange: "A second report.",
    ...more,
  };
}

/** Every place where a writer's words could reach a reader. */
const writings: Readonly<Record<string, Writing>> = {
  "bottom line": (task) => ({ bottomLine: [...sentencesOf(task), ...wrongSentences(task)] }),
  development: (task) => ({
    developments: task.resolution.episodes
      .slice(0, 1)
      .map(({ id }) => ({ episode: id, sentences: wrongSentences(task) })),
  }),
  position: (task) => ({
    positions: [{ actor: "Aliya Sadykova", sentences: wrongSentences(task) }],
  }),
  "name over a position": (task) => ({
    positions: outside.map(({ words }) => ({
      actor: words,
      sentences: [{ ...sentencesOf(task)[0] }],
    })),
  }),
  answer: (task) => ({
    answers: [{ question, status: "answered", sentences: wrongSentences(task) }],
  }),
  indicator: (task) => ({ indicators: wrongSentences(task) }),
  gap: () => ({ gaps: outside.map(({ words }) => `No source says what ${words} did.`) }),
  judgement: (task) => ({
    judgements: wrongSentences(task, "It is likely: ").map((sentence) =>
      judgement(task, { sentence: { ...sentence, kind: "judgement" } }),
    ),
  }),
  "basis of a judgement": (task) => ({
    judgements: outside.map(({ words }) => judgement(task, { basis: `So says ${words}.` })),
  }),
  "change of a judgement": (task) => ({
    judgements: outside.map(({ words }) => judgement(task, { wouldChange: `Word from ${words}.` })),
  }),
};

/** Every place where a reader's words could: the claim is right but for this. */
const readings: Readonly<Record<string, (claim: DraftClaim, one: Outside) => DraftClaim>> = {
  statement: (claim, { said }) => ({ ...claim, statement: said }),
  speaker: (claim, { words }) => ({
    ...claim,
    kind: "reported",
    speaker: { kind: "named", name: words },
  }),
  names: (claim, { words }) => ({ ...claim, entities: [words] }),
  time: (claim, { words }) => ({ ...claim, time: { kind: "stated", asWritten: words } }),
};

const config = Config.parse({ title: "Port watch", questions: [question] });

/** What of the outside a reader of the edition would meet. The judge supports everything, so that the rules stand alone. */
async function broughtBy(
  script: Partial<Analyst["extractor"] & Analyst["matcher"] & Analyst["writer"]>,
): Promise<string[]> {
  const analyst = scriptedAnalyst({
    read: async (chunk, source) => readPlainly(chunk, source),
    write: async (task) => writePlainly(task),
    judge: async (cases) => cases.map(() => supported),
    ...script,
  });
  const { rendering } = (await makeEdition(portNews, { analyst, config })).edition;
  expect(rendering.markdown).toContain("Aktau");
  const page = rendering.markdown + rendering.html;
  return outside.filter(({ words }) => page.includes(words)).map(({ what }) => what);
}

const broughtByWriter = (writing: Writing): Promise<string[]> =>
  broughtBy({ write: async (task) => ({ ...writePlainly(task), ...writing(task) }) });

/** A gap denies ("no source says what …"), and the checks leave open what is denied; no judge sees it. */
const holes = new Set(["gap"]);

const sound = Object.entries(writings).filter(([place]) => !holes.has(place));
const open = Object.entries(writings).filter(([place]) => holes.has(place));

test.for(sound)("a writer’s %s brings no reader anything from outside", async ([, writing]) => {
  expect(await broughtByWriter(writing)).toEqual([]);
});

// Mended, each of them fails here: then take it out of the holes.
test.for(open)("a writer’s %s brings no reader anything from outside", async ([, writing]) => {
  expect(await broughtByWriter(writing)).toEqual([]);
});

test.for(Object.entries(readings))(
  "a claim’s %s brings no reader anything from outside",
  async ([, change]) => {
    const read: Analyst["extractor"]["read"] = async (chunk, source) => {
      const reading = readPlainly(chunk, source);
      // They come first: of two equal claims the first is kept.
      const wrong = outside.flatMap((one) => reading.claims.map((claim) => change(claim, one)));
      return { ...reading, claims: [...wrong, ...reading.claims] };
    };
    expect(await broughtBy({ read })).toEqual([]);
  },
);

test("a label that a matcher gives an episode brings no reader anything from outside", async () => {
  const names = outside.map(({ words }) => words).join(", ");
  const separate: Analyst["matcher"]["separate"] = async (digests) =>
    digests.map(({ source, sentences: [first] }) => ({
      label: `The day of ${names}`,
      sources: [source.id],
      evidence:
        first === undefined ? [] : [{ source: source.id, quote: first.quote, shows: names }],
      uncertain: [],
    }));
  expect(await broughtBy({ separate })).toEqual([]);
});
