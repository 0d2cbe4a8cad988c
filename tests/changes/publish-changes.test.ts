import { expect, test } from "vitest";
import { publishChanges } from "../../src/stages/6-verify/publish-changes.ts";
import { editionsOf } from "./nights.ts";

const told = "A ferry sank off Orlan.";

test("a change is put in the words of the sentence that was judged, where one rests on it alone", async () => {
  const ferry = "Ferry\n\nThe ferry Meridian sank off the port of Orlan on Friday.";
  const schools = "Schools\n\nSchools in Pesk closed for a week.";
  const [, two] = await editionsOf([{ "a.txt": schools }, { "a.txt": schools, "b.txt": ferry }]);
  const brief = two?.edition.brief;
  const [sentence] = brief?.bottomLine ?? [];
  const { changes } = brief ?? {};
  if (brief === undefined || sentence === undefined || changes === undefined)
    throw new Error("The second night knows the first.");
  const { findings } = publishChanges({
    earlier: {
      ...changes,
      toldIn: undefined,
      standingOf: new Map(),
      corrections: [],
      judge: () => [],
    },
    cited: { findings: changes.findings, corrections: [] },
    judgements: [],
    sentences: [{ ...sentence, text: told, verbatim: false }],
  }).changes ?? { findings: [] };
  const own = findings.find((change) => change.standing === "new");
  expect(own).toMatchObject({ now: { words: told, verbatim: false } });
});
