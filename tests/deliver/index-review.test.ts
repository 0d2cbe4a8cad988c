/** The page over all editions says which of them a person approved, and what became of the others of their date. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, onTestFinished, test } from "vitest";
import { writeIndex } from "../../src/commands/brief/write-index.ts";
import type { Brief } from "../../src/domain/brief.ts";
import { contentHash } from "../../src/anchoring/content-hash.ts";
import type { EditionEntry, EntryReview } from "../../src/nightly/edition-entry.ts";
import { indexPage } from "../../src/stages/7-render/index-page.ts";
import { editionFolder, fileOf } from "./made/edition-folder.ts";

const date = "2026-11-22";

/** A letter is the hash of an edition; a version names the one that was reviewed for it. */
function entry(
  hash: string,
  version?: Partial<EntryReview> & Pick<EntryReview, "version" | "reviewed">,
): EditionEntry {
  const made = { by: "Ada", at: "2026-11-22T06:12:00.000Z", correction: "" };
  return {
    date,
    path: [".editions", hash],
    isLatest: false,
    isReplaced: true,
    facts: {
      title: "Title",
      hash,
      state: "good",
      reasons: [],
      sources: 2,
      sentences: 1,
      quiet: false,
      changes: new Map(),
      corrections: [],
      review: version && { ...made, ...version },
      files: ["brief.html"],
    },
  };
}

const isHeld = (one: EditionEntry): EditionEntry => ({ ...one, path: [date], isReplaced: false });

/** What is said of each, by its address, with where its links lead. */
function said(entries: readonly EditionEntry[]): ReadonlyMap<string, string> {
  const { document } = parseHTML(indexPage("n", entries));
  const items = [...document.querySelectorAll(".edition")];
  return new Map(
    items.map((item) => {
      for (const link of item.querySelectorAll("p a")) {
        link.textContent += ` (${link.getAttribute("href") ?? ""})`;
      }
      const own = item.querySelector(".links a")?.getAttribute("href") ?? "";
      const lines = [...item.querySelectorAll("div p")].map(({ textContent }) => textContent);
      return [own, lines.slice(1).join(" | ")];
    }),
  );
}

test("a draft leads to what was published from it, a version to its correction, and each says who approved it", () => {
  const lines = said([
    entry("draft"),
    entry("first", { version: 1, reviewed: "draft" }),
    isHeld(entry("second", { version: 2, reviewed: "first", by: "Ben", correction: "A slip." })),
  ]);
  expect(lines).toEqual(
    new Map([
      [
        `${date}/brief.html`,
        "Version 2 | Approved by Ben on 22 November 2026, 06:12 UTC. It takes the place of version 1: A slip.",
      ],
      [
        ".editions/draft/brief.html",
        `The draft of version 1 (.editions/first/brief.html), which was published.`,
      ],
      [
        ".editions/first/brief.html",
        `Version 1 | Approved by Ada on 22 November 2026, 06:12 UTC. | Corrected by version 2 (${date}/brief.html).`,
      ],
    ]),
  );
});

test("a version is corrected by the next one, also when that was made from another draft, and one that holds by none", () => {
  const order = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 1 });
  fc.assert(
    fc.property(order, fc.boolean(), (versions, isAnew) => {
      const newest = Math.max(...versions);
      const entries = versions.map((version) => {
        const reviewed = isAnew ? `d${version}` : `v${version - 1}`;
        const one = entry(`v${version}`, { version, reviewed });
        return version === newest ? isHeld(one) : one;
      });
      const drafts = isAnew ? versions.map((version) => entry(`d${version}`)) : [];
      const lines = said([...drafts, ...entries]);
      const placeOf = (version: number) => (version === newest ? date : `.editions/v${version}`);
      for (const version of versions) {
        const next = versions
          .toSorted((one, other) => one - other)
          .find((other) => other > version);
        const line = lines.get(`${placeOf(version)}/brief.html`) ?? "";
        const successor = /Corrected by version (\d) \((.*?)\/brief/.exec(line);
        expect(successor?.slice(1)).toEqual(
          next === undefined ? undefined : [String(next), placeOf(next)],
        );
      }
      for (const version of isAnew ? versions : []) {
        expect(lines.get(`.editions/d${version}/brief.html`)).toContain(
          `The draft of version ${version} (${placeOf(version)}/brief.html)`,
        );
      }
      expect([...lines.values()].join("\n")).not.toContain("Another edition");
    }),
  );
});

test("an edition that nobody published is replaced by another, of whatever date the published ones are", () => {
  const other = { ...entry("p", { version: 1, reviewed: "d" }), date: "2026-11-21" };
  const lines = said([entry("d"), other]);
  expect(lines.get(".editions/d/brief.html")).toBe(
    "Another edition of this date has taken its place.",
  );
});

const reviewed =
  (hash: string) =>
  (brief: Brief): Brief => ({
    ...brief,
    review: {
      version: 1,
      reviewed: contentHash(hash),
      correction: "",
      reviewers: ["Ada"],
      approved: { by: "Ada", at: "2026-11-22T06:12:00.000Z", note: "" },
      counts: { approved: 1, edited: 0, restored: 0, rejected: 0 },
      changed: [],
    },
  });

test("the approval is read from the edition on disk, and said again from what was kept", async () => {
  const out = mkdtempSync(join(tmpdir(), "nightdesk-index-"));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const draft = await editionFolder(out);
  await editionFolder(out, { brief: reviewed(fileOf(draft, "brief.json")) });
  const folder = join(out, "test");
  const pages: string[] = [];
  for (const _ of [1, 2]) {
    await writeIndex(folder, "test");
    pages.push(fileOf(folder, "index.html"));
  }
  expect(pages[0]).toContain("Approved by Ada on 22 November 2026, 06:12 UTC.");
  expect(pages[0]).toContain("The draft of ");
  expect(pages[1]).toBe(pages[0]);
});
