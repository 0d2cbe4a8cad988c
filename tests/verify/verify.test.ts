/** Stage 6: what its own citations do not carry never reaches the brief, and the reason is kept. */
import { expect, test } from "vitest";
import type { Draft, DraftSentence } from "../../src/domain/draft.ts";
import type { Resolution } from "../../src/domain/finding.ts";
import { Unanswered } from "../../src/domain/unanswered.ts";
import type { Verdict } from "../../src/domain/verdict.ts";
import type { JudgeCase, Writer, Judge } from "../../src/ports/analyst.ts";
import { chunkedOf } from "../made/chunked.ts";
import { findingWith, resolutionOf, taskOf } from "../made/resolution.ts";
import { draftClaim, supported } from "../made/scripted-analyst.ts";
import { verifiedDraft } from "../made/verified-draft.ts";

const opened = "The port of Aktau opened on Monday after two weeks of repairs.";
const waited = "Minister Aliya Sadykova said 40 ships had waited outside the harbour.";
const berth = "Officials expect a second berth to open in spring.";

const faulty: Verdict = {
  kind: "not-addressed",
  by: "judge",
  words: ["after two weeks"],
  because: "The citation does not say so.",
};

async function port(): Promise<Resolution> {
  const chunked = await chunkedOf({ "port.txt": `${opened}\n\n${waited} ${berth}\n` });
  return resolutionOf(chunked, {
    "port.txt": [
      draftClaim(opened, opened, { importance: 5, entities: ["Aktau"] }),
      draftClaim(waited, waited, {
        kind: "reported",
        speaker: { kind: "named", name: "Aliya Sadykova" },
      }),
      draftClaim(berth, berth, { stance: "planned" }),
    ],
  });
}

function sentence(text: string, resolution: Resolution, words: string): DraftSentence {
  return { text, kind: "fact", cites: [findingWith(resolution, words).id] };
}

type Case = { draft: Partial<Draft>; script?: Partial<Writer & Judge>; scale?: "icd-203" | "phia" };

/** Catches every canary but what `judge` says: it supports only what one of its quotes begins with. */
const attentive: Judge["judge"] = async (cases) =>
  cases.map((one) => (carries(one) ? supported : { ...faulty, words: [one.sentence] }));

function carries({ sentence: text, evidence, speaker }: JudgeCase): boolean {
  const sameSpeaker = evidence.every(
    (one) => JSON.stringify(one.speaker) === JSON.stringify(speaker),
  );
  return sameSpeaker && evidence.some(({ quote }) => quote.startsWith(text.replace(/\.$/, "")));
}

function verified(resolution: Resolution, { draft, script, scale = "icd-203" }: Case) {
  return verifiedDraft(taskOf(resolution), draft, {
    script: { judge: attentive, ...script },
    settings: { title: "Port watch", scale },
  });
}

test("a sentence that its citations carry is kept, numbered and cited", async () => {
  const resolution = await port();
  const { brief } = await verified(resolution, {
    draft: { bottomLine: [sentence(opened, resolution, "Aktau opened")] },
  });
  expect(brief.bottomLine).toMatchObject([
    { id: "t1", text: opened, citations: [1], verbatim: true },
  ]);
  expect(brief.citations).toMatchObject([{ number: 1, quote: opened, sentence: 1 }]);
});

test("a sentence whose figure its citation has not is dropped by the check, without asking the judge", async () => {
  const resolution = await port();
  const wrong = "Sadykova said 60 ships had waited outside the harbour.";
  const asked: string[] = [];
  const { brief, ledger } = await verified(resolution, {
    draft: {
      bottomLine: [
        sentence(opened, resolution, "Aktau opened"),
        sentence(wrong, resolution, "40 ships"),
      ],
    },
    script: {
      judge: async (cases, signal) => {
        asked.push(...cases.map((one) => one.sentence));
        return attentive(cases, signal);
      },
    },
  });
  expect(brief.bottomLine.map(({ text }) => text)).toEqual([opened]);
  expect(brief.dropped).toMatchObject([{ text: wrong, verdict: { by: "numbers" } }]);
  expect(asked).not.toContain(wrong);
  expect(ledger).toContainEqual(expect.objectContaining({ of: "sentence", fate: "dropped" }));
});

test("a faulty sentence is rewritten once, with the fault named, and the new one judged", async () => {
  const resolution = await port();
  const told: Verdict[] = [];
  const { brief, ledger } = await verified(resolution, {
    draft: {
      bottomLine: [sentence("The port of Aktau opened in triumph.", resolution, "Aktau opened")],
    },
    script: {
      rewrite: async (_task, faults) => {
        told.push(...faults.map(({ verdict }) => verdict));
        return [sentence(opened, resolution, "Aktau opened")];
      },
    },
  });
  expect(told).toHaveLength(1);
  expect(brief.bottomLine.map(({ text }) => text)).toEqual([opened]);
  expect(ledger).toContainEqual(expect.objectContaining({ fate: "rewritten" }));
});

test("what fails again is dropped: there is no second rewrite", async () => {
  const resolution = await port();
  const bad = sentence("The port of Aktau opened in triumph.", resolution, "Aktau opened");
  let rewrites = 0;
  const { brief } = await verified(resolution, {
    draft: { bottomLine: [bad, sentence(berth, resolution, "second berth")] },
    script: {
      rewrite: async (_task, faults) => {
        rewrites += 1;
        return faults.map(() => bad);
      },
    },
  });
  expect(rewrites).toBe(1);
  expect(brief.bottomLine.map(({ text }) => text)).toEqual([berth]);
  expect(brief.dropped).toHaveLength(1);
});

test("a judge that supports everything misses its canaries, and the gate is not met", async () => {
  const resolution = await port();
  const { brief } = await verified(resolution, {
    draft: { bottomLine: [sentence(opened, resolution, "Aktau opened")] },
    script: { judge: async (cases) => cases.map(() => supported) },
  });
  expect(brief.making.canaries.sent).toBeGreaterThanOrEqual(4);
  expect(brief.making.canaries.caught).toBe(0);
  expect(brief.making.gate.met).toBe(false);
});

test("an attentive judge catches every canary, and the gate is met", async () => {
  const resolution = await port();
  const { brief } = await verified(resolution, {
    draft: { bottomLine: [sentence(opened, resolution, "Aktau opened")] },
  });
  const { sent, caught, missed } = brief.making.canaries;
  expect(missed).toEqual([]);
  expect(caught).toBe(sent);
  expect(brief.making.gate).toEqual({ met: true, reasons: [] });
});

test("without a judge nothing written is shown as verified: the sources' own words stand in", async () => {
  const resolution = await port();
  const { brief, notes } = await verified(resolution, {
    draft: { bottomLine: [sentence("Aktau's port opened.", resolution, "Aktau opened")] },
    script: {
      judge: async () => {
        throw new Unanswered("timeout", "no answer within 300 s.");
      },
    },
  });
  expect(brief.making.writtenBy).toBe("extractive");
  const all = [...brief.bottomLine, ...brief.developments.flatMap(({ sentences }) => sentences)];
  expect(all.length).toBeGreaterThan(0);
  expect(all.every(({ verbatim }) => verbatim)).toBe(true);
  expect(notes.map(({ rule }) => rule)).toContain("write/fell-back");
});

test("a judgement's confidence is lowered to what the evidence allows, and says so", async () => {
  const resolution = await port();
  const text = "It is likely that a second berth opens in spring.";
  const { brief } = await verified(resolution, {
    draft: {
      judgements: [
        {
          sentence: { ...sentence(text, resolution, "second berth"), kind: "judgement" },
          likelihood: "likely",
          confidence: "high",
          basis: "One minister's word.",
          wouldChange: "A published plan.",
        },
      ],
    },
    script: {
      judge: async (cases) => cases.map((one) => (one.sentence === text ? supported : faulty)),
    },
  });
  expect(brief.judgements).toMatchObject([
    { likelihood: "likely", confidence: { level: "low", ceiling: "low" } },
  ]);
  expect(brief.judgements[0]?.confidence.factors.join("; ")).toContain("stated as high");
});

test("likelihood and confidence in one sentence are refused", async () => {
  const resolution = await port();
  const text = "We assess with high confidence that a second berth is likely to open in spring.";
  const { brief } = await verified(resolution, {
    draft: {
      bottomLine: [sentence(opened, resolution, "Aktau opened")],
      judgements: [
        {
          sentence: { ...sentence(text, resolution, "second berth"), kind: "judgement" },
          likelihood: "likely",
          confidence: "low",
          basis: "",
          wouldChange: "",
        },
      ],
    },
  });
  expect(brief.judgements).toEqual([]);
  expect(brief.dropped).toMatchObject([{ section: "judgements", verdict: { by: "likelihood" } }]);
});

test("sentences drafted are sentences kept and sentences dropped", async () => {
  const resolution = await port();
  const { brief } = await verified(resolution, {
    draft: {
      bottomLine: [
        sentence(opened, resolution, "Aktau opened"),
        sentence("Nobody came.", resolution, "40 ships"),
      ],
      indicators: [sentence(berth, resolution, "second berth")],
    },
  });
  const { sentencesDrafted, sentencesKept, sentencesDropped, citations, citationsHold } =
    brief.making.counts;
  expect(sentencesDrafted).toBe(3);
  expect(sentencesKept + sentencesDropped).toBe(sentencesDrafted);
  expect(citationsHold).toBe(citations);
});
