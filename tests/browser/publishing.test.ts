/** From the first decision to the edition that goes out, and its correction. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { runCli } from "../commands/run-cli.ts";
import { atDesk, briefOf, leaveOpen, panelOf, progress, workingCopy } from "./at-desk.ts";

async function approveOpen(page: Page): Promise<void> {
  for (;;) {
    const next = await page.locator("#next-open").count();
    if (next === 0) return;
    const key = (await page.locator("#next-open").getAttribute("data-next")) ?? "";
    await page.keyboard.press("n");
    await panelOf(page, key);
    await page.keyboard.press("a");
    await page.locator(`#${key}[data-standing=approved]`).waitFor();
  }
}

async function settle(page: Page, note: string): Promise<void> {
  await page.getByText("Settle edition").click();
  await page.locator("#approve-note").fill(note);
  await page.getByRole("button", { name: "Approve the edition" }).click();
  await page.locator("#bar .badge.approved").waitFor();
}

async function publish(page: Page, version: number): Promise<void> {
  await page.locator("summary", { hasText: "Publish" }).click();
  await page.getByText(`Version ${version} of the edition of`).waitFor();
  await page.getByRole("button", { name: "Publish now" }).click();
  await page.getByRole("heading", { name: `Version ${version} is out` }).waitFor();
}

const published = (cwd: string) => join(cwd, "out", "desk", "2026-11-22");
const markdown = (cwd: string) => readFileSync(join(published(cwd), "brief.md"), "utf8");

async function expectHolds(cwd: string): Promise<void> {
  const { code, stdout, stderr } = await runCli(["verify", published(cwd)], { cwd });
  expect(stdout + stderr).toMatch(/(\d+) of \1 citations hold/);
  expect(code).toBe(0);
}

describe("publishing", () => {
  test("approve, edit, reject, restore, settle, publish; then a correction makes version 2", async () => {
    const cwd = workingCopy("rich");
    await leaveOpen(cwd, 4);
    const { page, path, origin } = await atDesk(cwd);
    const made = briefOf(cwd);
    const [first, second] = made.bottomLine;
    const claim = made.claims.find(({ speaker }) => speaker.kind === "source");
    // Turned down, restored, and the rest as it stands.
    await page.locator("#t1 .words").click();
    await panelOf(page, "t1");
    await page.keyboard.press("x");
    await page.getByLabel("Why it is rejected").selectOption("not-news");
    await page.keyboard.press("Control+Enter");
    await page.locator("#t1[data-standing=rejected]").waitFor();
    await page.goto(`${origin}${path}?s=d1`);
    await page.keyboard.press("e");
    await page.getByLabel("Wording").fill(claim?.statement ?? "");
    await page.getByLabel("Cite another claim").fill(claim?.statement.slice(0, 100) ?? "");
    await page.locator(`#found input[value="${claim?.id}"]`).check();
    await page.locator("#verdict b.supported").waitFor();
    // A sentence that comes back has a place in the text, which is read anew: a key before that goes nowhere.
    const readAnew = page.waitForEvent("load");
    await page.getByRole("button", { name: "Save" }).click();
    await readAnew;
    await page.locator("#d1 .words").waitFor();
    await approveOpen(page);
    await progress(
      page,
      `${made.making.counts.sentencesKept} of ${made.making.counts.sentencesKept} decided`,
    );
    await settle(page, "Read twice.");
    await page.locator("summary", { hasText: "Publish" }).click();
    await page.getByText("shelf").waitFor();
    await page.keyboard.press("Escape");
    await publish(page, 1);
    expect(readdirSync(join(cwd, "shelf"))).not.toEqual([]);
    await expectHolds(cwd);
    const told = markdown(cwd);
    expect(told).toContain("Ada Editor");
    expect(told).not.toContain("No person has reviewed");
    expect(briefOf(cwd).bottomLine.map(({ text }) => text)).not.toContain(first?.text);
    expect(told).toContain(second?.text);
    // The rendering as the desk hands it out: script and style run, and it names who reviewed.
    const files = await page.context().newPage();
    await page.getByRole("link", { name: "Read the published edition" }).click();
    await page.locator("#bar .badge.published").waitFor();
    const html = await page.locator(".foot a").first().getAttribute("href");
    await files.goto(`${origin}${html}`);
    await files.getByText("Ada Editor").first().waitFor();

    await page.locator("summary", { hasText: "Reopen to correct" }).click();
    await page.getByLabel("Why it is reopened").fill("A word was too strong.");
    await page.getByRole("button", { name: "Reopen to correct" }).click();
    await page.locator("#bar .badge.in-review").waitFor();
    await page.keyboard.press("j");
    await panelOf(page, "t1");
    await page.keyboard.press("x");
    await page.getByLabel("Why it is rejected").selectOption("misleading");
    await page.getByRole("button", { name: "Reject" }).click();
    await page.locator("#t1[data-standing=rejected]").waitFor();
    await settle(page, "");
    await publish(page, 2);
    await expectHolds(cwd);
    expect(markdown(cwd)).toContain("A word was too strong.");
    expect(briefOf(cwd).review).toMatchObject({ version: 2, correction: "A word was too strong." });
    await page.getByRole("link", { name: "Back to the desk" }).click();
    await page.getByText("Version 2").first().waitFor();
  });
});
