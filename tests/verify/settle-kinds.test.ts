/** A sentence is a fact, a report or an opinion because its findings are; what a writer calls it settles nothing. */
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { ClaimKind } from "../../src/domain/claim.ts";
import type { DraftSentence } from "../../src/domain/draft.ts";
import type { Finding, Resolution } from "../../src/domain/finding.ts";
import { settleKind, settleKinds } from "../../src/stages/6-verify/settle-kinds.ts";
import { chunkedOf } from "../made/chunked.ts";
import { resolutionOf } from "../made/resolution.ts";
import { draftClaim, emptyDraft } from "../made/scripted-analyst.ts";

const kinds: readonly ClaimKind[] = ["fact", "reported", "judgement", "assumption"];
const lines = ["Nine ferries lie in Ardel.", "The bank closed in May.", "Snow fell on Bonn."];

let base: Resolution;
beforeAll(async () => {
  const chunked = await chunkedOf({ "port.txt": lines.join("\n\n") });
  base = await resolutionOf(chunked, { "port.txt": lines.map((line) => draftClaim(line, line)) });
});

/** The same findings, each with what a row says of it. */
function having(changes: readonly Partial<Finding>[]): Resolution {
  const findings = base.findings.map((one, at) => ({ ...one, ...changes[at] }));
  return { ...base, findings };
}

function citing(resolution: Resolution, kind: ClaimKind, count: number): DraftSentence {
  const [first, ...rest] = resolution.findings.slice(0, count).map(({ id }) => id);
  if (first === undefined) throw new Error("There is no finding to cite.");
  return { text: "Nine ferries lie in Ardel.", kind, cites: [first, ...rest] };
}

const anyKind = fc.constantFrom(...kinds);
const anyKinds = fc.array(anyKind, { minLength: 1, maxLength: lines.length });
const source = { kind: "source" } as const;

describe("for findings of any kinds", () => {
  test("a sentence is as sure as one of them", () => {
    fc.assert(
      fc.property(anyKind, anyKinds, (written, given) => {
        const resolution = having(given.map((kind) => ({ kind, speaker: source })));
        const { kind } = settleKind(citing(resolution, written, given.length), resolution);
        const ranks = given.map((one) => kinds.indexOf(one));
        expect(kinds.indexOf(kind)).toBeGreaterThanOrEqual(Math.min(...ranks));
        expect(kinds.indexOf(kind)).toBeLessThanOrEqual(Math.max(...ranks));
        expect(given.includes(written) ? kind : written).toBe(written);
      }),
    );
  });

  test("settling twice is settling once", () => {
    fc.assert(
      fc.property(anyKind, anyKinds, (written, given) => {
        const resolution = having(given.map((kind) => ({ kind, speaker: source })));
        const once = settleKind(citing(resolution, written, given.length), resolution);
        expect(settleKind(once, resolution)).toBe(once);
      }),
    );
  });
});

test.for<{ what: string; finding: Partial<Finding>; written: ClaimKind; is: ClaimKind }>([
  { what: "a fact", finding: {}, written: "fact", is: "fact" },
  { what: "a fact called an opinion", finding: {}, written: "judgement", is: "fact" },
  { what: "a report", finding: { kind: "reported" }, written: "fact", is: "reported" },
  { what: "an opinion", finding: { kind: "judgement" }, written: "fact", is: "judgement" },
  {
    what: "what a reader called a fact, and somebody says",
    finding: { speaker: { kind: "named", name: "Ida Moro" } },
    written: "fact",
    is: "reported",
  },
  {
    what: "what “they” say",
    finding: { speaker: { kind: "unresolved", asWritten: "they" } },
    written: "fact",
    is: "reported",
  },
  { what: "an allegation", finding: { stance: "alleged" }, written: "fact", is: "reported" },
  {
    what: "a plan of the source's own",
    finding: { stance: "planned" },
    written: "fact",
    is: "fact",
  },
])("a sentence that rests on $what is $is", ({ finding, written, is }) => {
  const resolution = having([finding]);
  expect(settleKind(citing(resolution, written, 1), resolution).kind).toBe(is);
});

test("every section is settled, and a judgement of the brief stays one", () => {
  const resolution = having([{ kind: "reported" }]);
  const sentence = citing(resolution, "fact", 1);
  const [{ episode } = { episode: undefined }] = resolution.findings;
  if (episode === undefined) throw new Error("There is no episode.");
  const judgement = {
    sentence,
    likelihood: "likely",
    confidence: "low",
    basis: "",
    wouldChange: "",
  } as const;
  const draft = settleKinds(
    {
      ...emptyDraft,
      bottomLine: [sentence],
      judgements: [judgement],
      developments: [{ episode, sentences: [sentence] }],
      positions: [{ actor: "Ida Moro", sentences: [sentence] }],
      answers: [{ question: "How many?", status: "answered", sentences: [sentence] }],
      indicators: [sentence],
    },
    resolution,
  );
  const { bottomLine, judgements, developments, positions, answers, indicators } = draft;
  const told = [...developments, ...positions, ...answers].flatMap(({ sentences }) => sentences);
  const settled = [...bottomLine, ...told, ...indicators].map(({ kind }) => kind);
  expect(settled).toEqual(Array(5).fill("reported"));
  expect(judgements[0]?.sentence.kind).toBe("judgement");
});
