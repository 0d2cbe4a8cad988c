/** What a row of the desk says of an edition beside the one before. */
import { expect, test } from "vitest";
import { deskView } from "../../src/review/pages/desk-view.ts";
import { sampleRow } from "../../src/review/pages/sample-edition.ts";

const chrome = { formToken: "f0rm", reviewer: "A. Reader", path: "/" };

test.for([
  [
    { new: 1208, changed: 0, dropped: 2 },
    "Since the last edition: 1,208 new, 2 no longer reported",
  ],
  [{ new: 0, changed: 1, dropped: 0 }, "Since the last edition: 1 changed"],
  [{ new: 0, changed: 0, dropped: 0 }, ""],
] as const)("what did not happen is not counted: %o", ([counts, words]) => {
  const row = { ...sampleRow, current: true, changes: { ...counts, quiet: false } };
  const { waiting, settled } = deskView([row], chrome);
  expect([...waiting, ...settled].map(({ changes }) => changes)).toEqual([words]);
});
