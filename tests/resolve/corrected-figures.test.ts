/** A correction that is a document of its own, beside the text that still gives the old figure. */
import { describe, expect, test } from "vitest";
import type { Resolution } from "../../src/domain/finding.ts";
import { readCorrections } from "../../src/stages/4-resolve/findings/read-corrections.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { makeEdition } from "../made/edition.ts";
import { documentOf } from "../made/documents.ts";
import { type Made, makeEvidence, sourceIdOf } from "./make-evidence.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { watchedContext } from "./watched-context.ts";

describe("what was wrong, and what is right", () => {
  test.for([
    [
      "An article on Monday gave the number of cars as 14,000. The correct figure is 41,000.",
      [14_000, 41_000],
    ],
    ["Prices rose by 4 percent, not 14 percent.", [14, 4]],
    ["Prices rose by 4 percent, not 14.", [14, 4]],
    ["A report misstated the number of cars. It is 41,000 and not 14,000.", [14_000, 41_000]],
    [
      "An earlier version of this article incorrectly said that 14,000 cars wait. There are 41,000.",
      [14_000, 41_000],
    ],
    ["The report on Monday should have said 41,000 cars, not 14,000.", [14_000, 41_000]],
    ["A story said 14,000 cars wait; in fact 41,000 do.", [14_000, 41_000]],
    ["We wrote on Monday that 14,000 cars wait in the port.", [14_000, undefined]],
    ["A name was misspelled on Monday. The minister is Ana Sorenko.", []],
    ["The port holds 41,000 cars.", []],
  ] as const)("%s", ([text, [wrong, right]]) => {
    const [first] = readCorrections(text);
    expect([first?.wrong.values[0], first?.right?.values[0]]).toEqual([wrong, right]);
  });

  test("each wrong figure has the nearest right one of its unit", () => {
    const found = readCorrections(
      "A report gave the cost as $4 million. It is $6 million. We said that 90 ships came. There were 70.",
    );
    expect(found.map(({ wrong, right }) => [wrong.values[0], right?.values[0]])).toEqual([
      [4_000_000, 6_000_000],
      [90, 70],
    ]);
  });
});

const told =
  "The port of Belmar held 14,000 cars for export on Monday. A strike of crane drivers began.";
const notice: Made = {
  name: "correction.txt",
  text: "An article on Monday gave the number of cars as 14,000. The correct figure is 41,000.",
  notice: "correction",
  origin: "courier",
  published: "2026-11-17",
};
const article: Made = { name: "a.txt", text: told, origin: "courier", published: "2026-11-16" };

async function resolved(...made: readonly Made[]): Promise<Resolution> {
  return resolve({ matcher: silentMatcher }).run(makeEvidence(made), watchedContext());
}

const valuesOf = ({ conflicts }: Resolution) =>
  conflicts.map(({ rivals }) => rivals.map(({ value }) => value));

describe("the old figure in a finding of the same outlet", () => {
  test("is a rival of the right one, each with its time, in one episode", async () => {
    const resolution = await resolved(article, notice);
    expect(valuesOf(resolution)).toEqual([["14,000 cars", "41,000"]]);
    expect(resolution.conflicts[0]?.rivals.map(({ asOf }) => asOf)).toEqual([
      expect.stringContaining("published 2026-11-16"),
      "published 2026-11-17",
    ]);
    expect(resolution.episodes.map(({ sources }) => sources.length)).toEqual([2]);
  });

  test("has the notice itself against it where no right figure is given", async () => {
    const text = "We wrote on Monday that 14,000 cars wait in the port, which was wrong.";
    const { conflicts } = await resolved(article, { ...notice, text });
    const values = conflicts.flatMap(({ rivals }) => rivals.map(({ value }) => value));
    expect(new Set(values)).toEqual(new Set([told.split(" A ")[0], text]));
  });

  test.for([
    ["another outlet's", { ...article, origin: "post" }],
    ["of something else", { ...article, text: told.replace("cars", "tents") }],
    ["another figure", { ...article, text: told.replace("14,000", "41,000") }],
    ["published after it", { ...article, published: "2026-11-18" }],
  ] as const)("is none that is %s", async ([, other]) => {
    expect(valuesOf(await resolved(other, notice))).toEqual([]);
  });

  test("is none where the text is no notice", async () => {
    const { notice: _kind, ...plain } = notice;
    expect(valuesOf(await resolved(article, plain))).toEqual([]);
  });
});

test("what a notice calls wrong is not what it says: it disputes nobody else's figure", async () => {
  const text =
    "An article said that the port of Belmar held 14,000 cars for export. It held 41,000 cars for export.";
  const other = { name: "b.txt", text: told.replace("14,000", "41,000"), published: "2026-11-16" };
  const { conflicts } = await resolved(article, other, { ...notice, text });
  const sources = conflicts.flatMap(({ rivals }) =>
    rivals.flatMap((rival) => (rival.value.startsWith("14,000") ? rival.sources : [])),
  );
  expect(new Set(sources)).toEqual(new Set([sourceIdOf(article.text)]));
});

const head = (day: number) => `Harbour Courier\nPublished: ${day} November 2026`;

test("from the files on, a reader sees both figures, and no episode is empty", async () => {
  const { edition } = await makeEdition([
    documentOf("a.txt", `${head(16)}\n\nPort counts its cars\n\n${told}`),
    documentOf("b.txt", `${head(17)}\n\nCorrection: ${notice.text}`),
  ]);
  const { conflicts, episodes, findings } = edition.brief;
  expect(conflicts.map(({ rivals }) => rivals.map(({ value }) => value))).toEqual([
    ["14,000 cars", "41,000"],
  ]);
  const statements = findings.map(({ statement }) => statement);
  expect(statements).toContain(`Correction: ${notice.text}`);
  for (const { id } of episodes) expect(findings.map(({ episode }) => episode)).toContain(id);
});
