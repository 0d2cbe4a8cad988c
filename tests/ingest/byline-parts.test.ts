import { expect, test } from "vitest";
import { bylineParts } from "../../src/stages/1-ingest/metadata/byline-parts.ts";

test.for([
  ["By Ada Berg, Harbour Echo", ["Ada Berg"], "Harbour Echo"],
  ["By staff, Orlan Daily", [], "Orlan Daily"],
  ["By our correspondent", [], undefined],
  ["By Ada Berg and Ivo Tan", ["Ada Berg", "Ivo Tan"], undefined],
  ["By Ada Berg, Ivo Tan and Ena Korb", ["Ada Berg", "Ivo Tan", "Ena Korb"], undefined],
  ["By Ada Berg, Ivo Tan", ["Ada Berg", "Ivo Tan"], undefined],
  ["By Ada Berg, Capital Wire", ["Ada Berg"], "Capital Wire"],
  [
    "By Ada Berg and Ivo Tan | Harbour Echo | 3 March 2026",
    ["Ada Berg", "Ivo Tan"],
    "Harbour Echo",
  ],
  ["3 March 2026, 10:15 | By Ada Berg, Harbour Echo", ["Ada Berg"], "Harbour Echo"],
  ["Harbour Echo, 3 March 2026", [], "Harbour Echo"],
] as const)("%s", ([line, authors, outlet]) => {
  const parts = bylineParts(line);
  expect(parts?.authors.map(({ value }) => value)).toEqual(authors);
  expect(parts?.outlet?.value).toBe(outlet);
  const named = [...(parts?.authors ?? []), ...(parts?.outlet ? [parts.outlet] : [])];
  for (const { value, at } of named) expect(line.slice(at, at + value.length)).toBe(value);
});
