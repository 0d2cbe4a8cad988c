import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileTemplates } from "../../src/stages/7-render/compile-templates.ts";
import { toPageView } from "../../src/stages/7-render/page-view.ts";
import { toView } from "../../src/stages/7-render/view.ts";
import { have } from "../made/have.ts";
import { richBrief } from "./rich-brief.ts";
import { templateSet } from "./template-set.ts";

const executablePath =
  ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync) ??
  "";

describe.runIf(have("Chromium", executablePath !== ""))("the HTML brief in a browser", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "nightdesk-panel-"));
  const file = path.join(folder, "brief.html");
  let browser: Browser;

  beforeAll(async () => {
    const { brief, texts } = richBrief();
    const view = toView(brief, texts);
    writeFileSync(file, compileTemplates(templateSet()).html(toPageView(view, brief, texts)));
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const open = async (options: Parameters<Browser["newPage"]>[0] = {}) => {
    const page = await browser.newPage(options);
    const heard: string[] = [];
    page.on("console", (message) => heard.push(message.text()));
    page.on("pageerror", (error) => heard.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) heard.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return { page, heard };
  };

  test("a click on a sentence shows its quotes in the source, and Escape goes back", async () => {
    const { page, heard } = await open();
    const sentence = page.locator(".words").nth(5);
    await sentence.click();
    const quotes = page.locator("#panel .text mark.now");
    expect(await quotes.allTextContents()).toEqual([await sentence.textContent()]);
    expect(await page.locator("#panel .furniture").first().textContent()).toContain("Photo");
    expect(await page.locator("#panel").textContent()).toContain("30 млрд долларов");
    await page.keyboard.press("Escape");
    expect(await page.locator("#panel").isHidden()).toBe(true);
    expect(await sentence.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(heard).toEqual([]);
    await page.close();
  });

  test("Enter does what a click does, for a sentence that cites three places", async () => {
    const { page } = await open();
    await page.locator(".words").first().focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#panel .text").count()).toBe(2);
    expect(await page.locator("#panel .text mark.now").count()).toBe(3);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("panel-title");
    await page.close();
  });

  test("without a script the numbers lead to the evidence", async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.locator('.cites a[href="#cite-3"]').first().click();
    expect(page.url()).toMatch(/#cite-3$/);
    expect(await page.locator("#panel").isHidden()).toBe(true);
    await page.close();
  });

  test.for([360, 800, 1400])("nothing is wider than a screen of %i pixels", async (width) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await page.locator(".words").nth(5).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await page.close();
  });
});
