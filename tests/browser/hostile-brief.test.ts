/** K2, K3: the brief as its readers open it, and a hostile wording that is saved and published. Nothing of it acts. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { temporaryFolder } from "../commands/run-cli.ts";
import { markup } from "../made/markup.ts";
import { pageOf } from "../render/hostile-brief.ts";
import { atDesk, newReviewer, panelOf } from "./at-desk.ts";
import { foreignServer } from "./foreign.ts";
import { attackOn } from "./hostile.ts";
import { brief, briefJsonOf } from "./make-editions.ts";

/** What asked somebody, or spoke to the reader; the pages that are opened themselves are `own`. */
function noticed(context: BrowserContext, own: string): string[] {
  const seen: string[] = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(own)) seen.push(`asked ${request.url()}`);
  });
  context.on("dialog", (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return seen;
}

/** A brief has one script and one style of its own, no form, and no link but within itself or to its files. */
async function forbiddenIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elements =
      "script ~ script, img, iframe, object, embed, base, form, input, video, audio, link, [onerror], [onload], [onclick], [style]";
    const found = [...document.querySelectorAll(elements)].map(({ outerHTML }) => outerHTML);
    const links = [...document.querySelectorAll("a[href]")].flatMap((link) => {
      const to = link.getAttribute("href") ?? "";
      return /^(?:#|sources\/|\.\.\/|https?:\/\/)/.test(to) ? [] : [to];
    });
    const own = ["script", "style"].filter((name) => document.querySelectorAll(name).length !== 1);
    return [...found, ...links, ...own];
  });
}

test("the HTML brief, opened from a folder, with every hostile text in every place", async () => {
  const foreign = await foreignServer();
  const address = `http://127.0.0.1:${foreign.port}`;
  const folder = temporaryFolder();
  const context = await newReviewer();
  const seen = noticed(context, "file:");
  const found: string[] = [];
  for (const [kind, payloads] of Object.entries({ ...markup, attack: [attackOn(address)] })) {
    const file = join(folder, `${kind}.html`);
    const words = payloads.join(" ").replaceAll("http://evil.example", address);
    writeFileSync(file, pageOf(words).html);
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    const sentences = page.locator(".words");
    for (const at of [0, 5]) {
      await sentences.nth(at).click();
      await page.locator("#panel mark.now").first().waitFor();
    }
    found.push(...(await forbiddenIn(page)));
    await page.close();
  }
  expect({ seen, found, asked: foreign.asked }).toEqual({ seen: [], found: [], asked: [] });
});

test("a hostile wording that the checks let through is saved, published, and read as words", async () => {
  const foreign = await foreignServer();
  const load = `http://127.0.0.1:${foreign.port}/img`;
  const wording = `The ministry paid 40 million euros for "><img src=${load} onerror=alert(1)><script>alert(1)</script> {{title}} to Austria.`;
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "desk"));
  const other = "The minister signed the agreement in Vienna on Tuesday, 3 March 2026.";
  writeFileSync(join(cwd, "desk", "a.txt"), `${other}\n\n${wording}\n`);
  await brief(cwd, "title: Watch\n");
  const { page, context, origin, path } = await atDesk(cwd);
  const seen = noticed(context, `${origin}/`);
  await page.keyboard.press("j");
  await panelOf(page, "t1");
  await page.keyboard.press("e");
  await page.getByLabel("Cite another claim").fill("40 million");
  await page.locator("#found .choice", { hasText: "40 million" }).first().click();
  await page.getByLabel("Wording").fill(wording);
  await page.locator("#verdict").getByText("passes the checks").waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.locator("#t1[data-standing=edited]").waitFor();
  expect(await page.locator("#t1 .words").textContent()).toBe(wording);
  await page.getByText("Settle edition").click();
  await page.locator("#approve-note").fill(wording);
  await page.getByRole("button", { name: "Approve the edition" }).click();
  await page.locator("#bar .badge.approved").waitFor();
  await page.locator("summary", { hasText: "Publish" }).click();
  await page.getByRole("button", { name: "Publish now" }).click();
  await page.getByRole("heading", { name: "Version 1 is out" }).waitFor();
  await page.getByRole("link", { name: "Read the published edition" }).click();
  await page.locator("#bar .badge.published").waitFor();
  const html = (await page.locator(".foot a").first().getAttribute("href")) ?? "";
  for (const below of ["", "?s=t1", "/history", "/evidence"]) {
    await page.goto(`${origin}${path}${below}`);
    expect(await page.locator("script:not([src]), img, iframe, base, style").count()).toBe(0);
  }
  const read = await context.newPage();
  for (const address of [
    pathToFileURL(join(briefJsonOf(cwd), "..", "brief.html")).href,
    new URL(html, origin).href,
  ]) {
    await read.goto(address);
    await read.locator(".words", { hasText: "40 million euros" }).first().click();
    await read.locator("#panel mark.now").first().waitFor();
    expect(await forbiddenIn(read)).toEqual([]);
  }
  expect(seen.filter((one) => !one.startsWith("asked file:"))).toEqual([]);
  expect(foreign.asked).toEqual([]);
});
