/** What stands behind a sentence says whose it is. */
import { expect, test } from "vitest";
import { toView } from "../../src/stages/7-render/view.ts";
import { shortfallsOf } from "../../src/stages/7-render/shortfalls.ts";
import { richBrief } from "./rich-brief.ts";

test("a key judgement is the brief's own, and no source's", () => {
  const { brief, texts } = richBrief();
  const tags = toView(brief, texts).judgements.map(({ sentence }) => sentence.tag);
  expect(tags.length).toBeGreaterThan(0);
  for (const tag of tags) expect(tag).toMatch(/^judgement of this brief · /);
});

test("what a source asserts is tagged with the source alone", () => {
  const { brief, texts } = richBrief();
  const asserted = [...brief.bottomLine, ...brief.developments.flatMap((one) => one.sentences)];
  const facts = asserted.filter(
    ({ kind, speaker }) => kind === "fact" && speaker.kind === "source",
  );
  const view = toView(brief, texts);
  const tags = [...view.bottomLine, ...view.episodes.flatMap(({ sentences }) => sentences)]
    .filter(({ text }) => facts.some((fact) => fact.text === text))
    .map(({ tag }) => tag);
  expect(tags.length).toBeGreaterThan(0);
  for (const tag of tags) expect(tag).toMatch(/^(?:S\d+(?:, S\d+)*|\d+ origins: S\d+(?:, S\d+)*)/);
});

test("what tells of another time says by which words, unless they are long, and the legend explains", () => {
  const { brief, texts } = richBrief();
  const [first] = brief.bottomLine;
  const cited = new Set(first?.findings);
  const tagsWith = (otherTime: string | undefined) => {
    const findings = brief.findings.map((finding) =>
      cited.has(finding.id)
        ? {
            ...finding,
            time: "background" as const,
            ...(otherTime === undefined ? {} : { otherTime }),
          }
        : finding,
    );
    const { bottomLine, legend } = toView({ ...brief, findings }, texts);
    return [bottomLine[0]?.tag, legend];
  };
  expect(tagsWith("in 2008")).toEqual([
    expect.stringMatching(/^background, by “in 2008” · /u),
    expect.stringContaining("“Background” tells of another time"),
  ]);
  expect(tagsWith(undefined)[0]).toMatch(/^background · /u);
  expect(tagsWith("since ".repeat(20))[0]).toMatch(/^background · /u);
  expect(toView(brief, texts).legend).not.toContain("Background");
});

test("an edition that lacks something says so at its head", () => {
  const { brief } = richBrief();
  const { making } = brief;
  const lost = {
    name: "b.txt",
    source: null,
    fate: "failed",
    code: "ENOENT",
    reason: "It was gone.",
  } as const;
  const partly = {
    rule: "extract/partly-read",
    level: "warning",
    message: "1 of 4 parts could not be read.",
    place: { document: "a.txt" },
  } as const;
  const lacking = {
    ...brief,
    documents: [...brief.documents, lost],
    making: { ...making, counts: { ...making.counts, chunksUnread: 1 } },
    notes: [partly],
  };
  const words = shortfallsOf(lacking).join("\n");
  expect(words).toContain("b.txt (It was gone)");
  expect(words).toMatch(
    /could not read 1 of \d+ chunks; .* a\.txt: 1 of 4 parts could not be read\.$/,
  );
});
