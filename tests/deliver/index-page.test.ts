import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as fc from "fast-check";
import { parseHTML } from "linkedom";
import { chromium } from "playwright-core";
import { describe, expect, test } from "vitest";
import { contentHash } from "../../src/anchoring/content-hash.ts";
import { realDisk } from "../../src/adapters/store/disk.ts";
import { writeIndexPage } from "../../src/adapters/store/edition-index.ts";
import { writeIndex } from "../../src/commands/brief/write-index.ts";
import type { Brief } from "../../src/domain/brief.ts";
import type { EditionEntry, EntryFacts } from "../../src/nightly/edition-entry.ts";
import { indexPage } from "../../src/stages/7-render/index-page.ts";
import { have } from "../made/have.ts";
import { failingDisk } from "../store/failing-disk.ts";
import { belowGate, editionFolder, fileOf } from "./made/edition-folder.ts";
import { temporaryFolder } from "./made/place.ts";

const facts: EntryFacts = {
  title: "Title",
  hash: "h",
  state: "good",
  reasons: [],
  sources: 2,
  sentences: 1,
  quiet: false,
  changes: new Map(),
  corrections: [],
  review: undefined,
  files: ["brief.html"],
};

function entry(more: Partial<EditionEntry>): EditionEntry {
  const date = more.date ?? "2026-11-22";
  return { date, path: [date], isLatest: false, isReplaced: false, facts, ...more };
}

const bare = (text: string) => text.replaceAll("\u202E", "").replaceAll("\u0000", "");
const documentOf = (page: string) => parseHTML(page).document;
const dated = (date: string) => (brief: Brief) => ({ ...brief, date });

test("editions stand newest first, and of one date the one that holds first", () => {
  const date = fc.constantFrom("2026-11-20", "2026-11-21", "2027-01-01");
  const one = fc.record({ date, isReplaced: fc.boolean() });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (editions) => {
      const page = documentOf(indexPage("n", editions.map(entry)));
      const shown = [...page.querySelectorAll(".edition")].map((item) => {
        const day = item.querySelector("time")?.getAttribute("datetime") ?? "";
        return `${day} ${item.className.includes("replaced") ? "a" : "b"}`;
      });
      expect(shown).toEqual(shown.toSorted().toReversed());
      expect(shown).toHaveLength(editions.length);
    }),
  );
});

test("nothing that a title, reason or correction holds acts, loads or hides", () => {
  const unit = fc.constantFrom(
    "<",
    ">",
    "&",
    '"',
    "'",
    "{",
    "}",
    "/",
    "b",
    "\u202E",
    "\u0000",
    "م",
  );
  const text = fc.string({ unit, minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(text, text, text, (title, reason, words) => {
      const corrections = [{ text: words, why: reason, said: ["h"] }];
      const own: EntryFacts = { ...facts, title, reasons: [reason], corrections };
      const page = indexPage("n", [entry({ facts: own, path: ["a b#?%"] })]);
      expect(bare(page)).toBe(page);
      const document = documentOf(page);
      expect(document.querySelector("h2")?.textContent).toBe(bare(title));
      expect(document.querySelector("details li span")?.textContent).toBe(bare(words));
      expect(document.querySelectorAll("script, img, link, iframe, [onload], [src]")).toHaveLength(
        0,
      );
      expect(document.querySelector(".links a")?.getAttribute("href")).toBe(
        "a%20b%23%3F%25/brief.html",
      );
    }),
  );
});

test("what changed is counted, and an edition that was corrected says where", () => {
  const changes = new Map([
    ["unchanged", 9],
    ["new", 2],
    ["moved", 1],
  ] as const);
  const old = { ...facts, hash: "old" };
  const corrections = [{ text: "It was six.", why: "the source says five", said: ["old"] }];
  const page = documentOf(
    indexPage("n", [
      entry({ date: "2026-11-20", facts: old }),
      entry({ date: "2026-11-21", facts: { ...facts, hash: "q", quiet: true } }),
      entry({
        date: "2026-11-22",
        facts: { ...facts, hash: "new", changes, corrections },
        isLatest: true,
      }),
    ]),
  );
  const [newest, quiet, corrected] = [...page.querySelectorAll(".edition")];
  expect(newest?.textContent).toMatch(/Findings: 2\snew, 1\smoved, 9\sunchanged\./);
  expect(newest?.textContent).toContain("1 correction of earlier editions");
  expect(newest?.textContent).toContain("Last good edition");
  expect(quiet?.textContent).toContain("Nothing new.");
  expect(corrected?.textContent).toContain("Corrected in the edition of 22 November 2026.");
  expect(corrected?.querySelector(".warn a")?.getAttribute("href")).toBe("2026-11-22/brief.html");
});

/** Four dates: good, below its gate, remade, damaged. */
async function shelf() {
  const out = join(temporaryFolder(), "out");
  const folder = join(out, "test");
  await editionFolder(out, { brief: dated("2026-11-19") });
  const low = (brief: Brief) => belowGate(dated("2026-11-20")(brief));
  await editionFolder(out, { brief: low, good: false, exitCode: 3, pdf: undefined });
  await editionFolder(out, { brief: dated("2026-11-21") });
  await editionFolder(out, {
    brief: (brief) => ({ ...dated("2026-11-21")(brief), title: "Anew" }),
  });
  const damaged = await editionFolder(out, { brief: dated("2026-11-22"), good: false });
  writeFileSync(join(damaged, "brief.json"), "{");
  await writeIndex(folder, "test");
  return { folder, page: fileOf(folder, "index.html") };
}

test("the page lists what lies on the disk, and each of its links leads to a file", async () => {
  const { folder, page } = await shelf();
  const document = documentOf(page);
  const links = [...document.querySelectorAll("a")].map((a) => a.getAttribute("href") ?? "");
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) expect(existsSync(join(folder, decodeURIComponent(link)))).toBe(true);
  const items = [...document.querySelectorAll(".edition")].map((item) =>
    item.textContent.replaceAll(/\s+/g, " ").trim(),
  );
  expect(items).toEqual([
    expect.stringContaining("22 November 2026Sunday This edition cannot be read"),
    expect.stringContaining("Anew 1 source, "),
    expect.stringContaining("Another edition of this date has taken its place."),
    expect.stringContaining("Below its gate 2 of 12 known-bad sentences were not caught."),
    expect.stringMatching(/gate met\..*HTML PDF Markdown/),
  ]);
  expect(document.querySelector("header")?.textContent).toContain("5 editions for 4 dates");
  expect(document.querySelector("h1")?.textContent).toBe("Anew");
  expect(document.querySelector("header a")?.getAttribute("href")).toBe("2026-11-21/brief.html");
});

test("its policy allows its own style and nothing else", async () => {
  const { page } = await shelf();
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? "";
  const hash = Buffer.from(contentHash(style), "hex").toString("base64");
  const policy = documentOf(page).querySelector("meta[http-equiv]")?.getAttribute("content");
  expect(policy).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
});

test("the page is the one before or the one after, at whichever operation the disk fails", async () => {
  const { folder, page } = await shelf();
  const path = join(folder, "index.html");
  const counting = failingDisk(realDisk, Number.POSITIVE_INFINITY, "works");
  await writeIndexPage(folder, "next", counting.disk);
  for (let failAt = 1; failAt <= counting.operations(); failAt++) {
    for (const after of ["dead", "works"] as const) {
      writeFileSync(path, page);
      const { disk } = failingDisk(realDisk, failAt, after);
      await expect(writeIndexPage(folder, "next", disk)).rejects.toMatchObject({
        code: "E_STORAGE",
      });
      expect([page, "next"]).toContain(readFileSync(path, "utf8"));
    }
  }
  rmSync(path);
});

const executablePath =
  ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync) ??
  "";

describe.runIf(have("Chromium", executablePath !== ""))("the index page in a browser", () => {
  test("opens from a folder, loads nothing, breaks no rule of its own, and fits a telephone", async () => {
    const { folder } = await shelf();
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      const heard: string[] = [];
      page.on("console", (message) => heard.push(message.text()));
      page.on("request", (request) => heard.push(request.url()));
      const url = pathToFileURL(join(folder, "index.html")).href;
      await page.goto(url);
      expect(heard).toEqual([url]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(360);
      await page.click("text=HTML");
      expect(page.url()).toMatch(/2026-11-21\/brief\.html$/);
    } finally {
      await browser.close();
    }
  });
});
