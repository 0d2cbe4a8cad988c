/** Every page of the desk, with the same words in everything on it that comes from outside. */
import { SentenceKey } from "../../src/domain/review.ts";
import type { Chosen, Chrome, DeskPages } from "../../src/ports/desk-pages.ts";
import type { OpenedEdition } from "../../src/ports/review-desk.ts";
import { decidingPages } from "../../src/review/pages/desk-pages.ts";
import { readingPages } from "../../src/review/pages/reading-pages.ts";
import { sampleReading } from "../../src/review/pages/sample-reading-pages.ts";
import { sampleEdition, sampleRow } from "../../src/review/pages/sample-edition.ts";
import { reviewTemplates } from "./review-templates.ts";

/** Words that come from outside: everything but ids, hashes, dates, addresses and the words of a closed list. */
const outside = new Set(
  "title text statement quote name asWritten because value asOf definition about label basis wouldChange reader note by question gaps reasons words sourceSummary aiUse actor entities factors reason shows from".split(
    " ",
  ),
);

function poisoned(value: unknown, attack: string, key = ""): unknown {
  if (typeof value === "string")
    return outside.has(key) && !isPlain(value) ? value + attack : value;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, attack, key));
  if (value instanceof Map || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, poisoned(one, attack, name)]),
  );
}
const isPlain = (value: string) =>
  /^(?:[a-z]\d+|[sof][0-9a-f]{10}|\d{4}-\d\d-\d\d.*|stated|metadata|inferred|unknown|misleading)$/u.test(
    value,
  );

const pages = decidingPages(reviewTemplates());
const reading = readingPages(reviewTemplates());

/** Some pages more than once, as they look while different things are done on them. */
export function writtenPages(
  attack: string,
): readonly (readonly [page: keyof DeskPages, html: string])[] {
  // The shape is kept; only strings grow.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const opened = poisoned(sampleEdition("in-review"), attack) as OpenedEdition;
  const chrome: Chrome = { formToken: "f0rm", reviewer: attack, path: "/e/x/y?s=t1" };
  const checked = {
    verdict: { kind: "partly" as const, by: attack, words: [attack], because: attack },
    checks: [{ check: attack, result: { outcome: "unsure" as const, because: attack } }],
  };
  const key = SentenceKey.parse("t2");
  const choose = (doing: Chosen["doing"]): Chosen => ({
    key,
    checked,
    doing,
    notSaved: { kind: "refused", because: attack },
  });
  const typed = { text: attack, claims: ["c0000000001", attack] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const kept = poisoned(sampleReading(), attack) as OpenedEdition;
  const read: OpenedEdition = {
    ...kept,
    // Nothing but the characters that reading takes out is taken out of a source.
    texts: new Map([...kept.texts].map(([id, text]) => [id, text + attack])),
  };
  const [source] = read.brief.sources;
  const [claim] = read.brief.claims;
  if (source === undefined || claim === undefined) throw new Error("The sample has a source.");
  const row = { ...sampleRow, title: attack, key: read.key };
  return [
    [
      "desk",
      pages.desk(
        [
          { ...sampleRow, title: attack },
          { ...sampleRow, broken: attack },
        ],
        chrome,
      ),
    ],
    [
      "brief",
      pages.brief(
        opened,
        {
          chosen: choose({ kind: "read" }),
          notSaved: { kind: "refused", because: attack, note: attack },
        },
        chrome,
      ),
    ],
    ["panel", pages.panel(opened, choose({ kind: "edit", typed, query: attack }), chrome)],
    [
      "panel",
      pages.panel(opened, choose({ kind: "reject", typed: { reason: "", note: attack } }), chrome),
    ],
    ["swap", pages.swap(opened, { chosen: choose({ kind: "read" }) }, chrome)],
    ["verdict", pages.verdict(opened, { key, typed, checked }, chrome)],
    ["verdict", pages.verdict(opened, { key, typed, refused: attack }, chrome)],
    ["claims", pages.claims(opened, { key, query: attack }, chrome)],
    [
      "published",
      pages.published(
        { key: opened.key, version: 1, delivered: [attack], undelivered: [attack] },
        chrome,
      ),
    ],
    ["refusal", pages.refusal({ status: 404, title: attack, next: attack }, chrome)],
    ["unused", reading.unused(read, { query: "", by: "source" }, chrome)],
    ["unused", reading.unused(read, { query: attack, by: "episode" }, chrome)],
    ["sources", reading.sources(read, chrome)],
    ["evidence", pages.evidence(opened, chrome)],
    ["source", reading.source(read, { id: source.id, claim: claim.id }, chrome) ?? ""],
    ["history", reading.history(read, [row, { ...row, broken: attack }], chrome)],
    ["diff", reading.diff(sampleReading(), read, chrome)],
  ];
}
