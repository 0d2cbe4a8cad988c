/** Whatever a source, a model or a reviewer wrote: it is read, it does nothing, and the page is built as for harmless words. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { temporaryFolder } from "../commands/run-cli.ts";
import { type AtDesk, atDesk, panelOf, workingCopy } from "./at-desk.ts";
import { foreignServer } from "./foreign.ts";
import { attackOn, harmless, plant } from "./hostile.ts";
import { brief } from "./make-editions.ts";
import { views } from "./views.ts";

/** What came of words that were to load, run or ask something. */
function noticed({ context, origin }: AtDesk): string[] {
  const seen: string[] = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) seen.push(`asked ${request.url()}`);
  });
  context.on("dialog", (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return seen;
}

/** What the checks find differs with the words that they read. */
const saidByChecks = ".checks, .passed, mark.faulty";

/** Elements with the attributes that say what they are; text and addresses are left out. */
async function treeOf(page: Page): Promise<string> {
  return page.evaluate((left) => {
    const all = [...document.querySelectorAll("*")].filter((one) => one.closest(left) === null);
    const lines = all.map((element) => {
      const names = element.getAttributeNames().toSorted().join(" ");
      return `${element.parentElement?.tagName} > ${element.tagName} ${element.id} ${element.getAttribute("class")} ${names}`;
    });
    return lines.join("\n");
  }, saidByChecks);
}

const forbidden =
  "script:not([src='/assets/review.js']), img, iframe, object, embed, base, style, video, audio, meta[http-equiv]";

async function forbiddenIn(page: Page): Promise<string[]> {
  const elements = await page
    .locator(forbidden)
    .evaluateAll((all) => all.map((one) => one.outerHTML));
  const links = await page.locator("a[href], form[action]").evaluateAll((all) =>
    all.flatMap((one) => {
      const address = one.getAttribute("href") ?? one.getAttribute("action") ?? "";
      return /^(?:\/(?!\/)|#|https?:)/.test(address) ? [] : [address];
    }),
  );
  return [...elements, ...links];
}

/** Types the words wherever a reviewer can type. */
async function typeEverywhere({ page, origin, path }: AtDesk, words: string): Promise<void> {
  const typed = words.replaceAll(/[\u2028\u2029]/gu, " ");
  await page.locator("summary", { hasText: "reviewing" }).click();
  const name = typed
    .replaceAll(/[\p{C}]/gu, "")
    .slice(0, 80)
    .trim();
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Use this name" }).click();
  await page.goto(`${origin}${path}?s=t3`);
  await page.keyboard.press("x");
  await page.getByLabel("Why it is rejected").selectOption("misleading");
  await page.locator("#reject-note").fill(typed);
  await page.getByRole("button", { name: "Reject" }).click();
  await page.locator("#t3[data-standing=rejected]").waitFor();
  await page.keyboard.press("n");
  await panelOf(page, "t4");
  await page.keyboard.press("e");
  await page.getByLabel("Wording").fill(`There were 98765 of them. ${typed.slice(0, 1900)}`);
  await page.getByLabel("Cite another claim").fill(typed.slice(0, 200));
  await page.locator("#verdict mark.faulty").first().waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.locator("#not-saved").waitFor();
}

async function walk(words: string) {
  const cwd = workingCopy("rich");
  plant(cwd, words);
  const at = await atDesk(cwd);
  const seen = noticed(at);
  await typeEverywhere(at, words);
  const trees = new Map([["refused by typing", await treeOf(at.page)]]);
  const found = await forbiddenIn(at.page);
  for (const { name, show } of views) {
    const page = await at.context.newPage();
    await show(at, page);
    await page.setViewportSize({ width: 360, height: 800 });
    trees.set(name, await treeOf(page));
    found.push(...(await forbiddenIn(page)));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) found.push(`${name} is ${over} pixels too wide`);
    await page.close({ runBeforeUnload: false });
  }
  return { seen, trees, found };
}

test("hostile words in every field of an edition, and typed into every form", async () => {
  const foreign = await foreignServer();
  const attack = attackOn(`http://127.0.0.1:${foreign.port}`);
  const [hostile, plain] = await Promise.all([walk(attack), walk(harmless(attack))]);
  expect(hostile.seen).toEqual([]);
  expect(hostile.found).toEqual([]);
  expect(foreign.asked).toEqual([]);
  for (const [name, tree] of plain.trees) {
    expect.soft(hostile.trees.get(name), `the page "${name}"`).toBe(tree);
  }
});

test("hostile documents, briefed by the program itself", async () => {
  const foreign = await foreignServer();
  const at = `http://127.0.0.1:${foreign.port}`;
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "desk"));
  const attack = attackOn(at);
  const escaped = attack.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const told = "The minister of finance signed the agreement in Vienna on Tuesday, 3 March 2026.";
  const page = `<!doctype html><html><head><title>${escaped}</title>
<meta name="author" content="${escaped}"><meta property="og:site_name" content="${escaped}">
<link rel="canonical" href="javascript:alert(1)"><base href="${at}/"></head>
<body><article><h1>${escaped}</h1><p>${told}</p><p>The ministry of ${escaped} paid 40 million euros to Austria.</p>
<p>The chancellor said: “${escaped}” in Vienna on Wednesday.</p></article></body></html>`;
  writeFileSync(join(cwd, "desk", "<img src=x onerror=alert(1)> {{title}} ${1}.html"), page);
  writeFileSync(
    join(cwd, "desk", "b'\"><b>.txt"),
    `${attack}\n\n${told}\n\n${attack} reported it in Vienna.\n`,
  );
  await brief(
    cwd,
    `title: ${JSON.stringify(attack.replaceAll(/[\u2028\u2029\u200B\u202E\u2066]/gu, "").slice(0, 150))}\n`,
  );
  const desk = await atDesk(cwd);
  const seen = noticed(desk);
  const found: string[] = [];
  for (const path of ["", "?s=t1", "/s/t1/edit", "/unused", "/sources", "/evidence", "/history"]) {
    await desk.page.goto(`${desk.origin}${desk.path}${path}`);
    found.push(...(await forbiddenIn(desk.page)));
  }
  await desk.page.goto(`${desk.origin}${desk.path}/sources`);
  const sources = await desk.page
    .locator(".source-title a")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  expect(sources.length).toBe(2);
  for (const source of sources) {
    await desk.page.goto(`${desk.origin}${source}`);
    found.push(...(await forbiddenIn(desk.page)));
  }
  expect({ seen, found, asked: foreign.asked }).toEqual({ seen: [], found: [], asked: [] });
});
