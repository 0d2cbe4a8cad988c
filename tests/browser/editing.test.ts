/** A sentence is worded anew, and checked before anything is saved. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { atDesk, panelOf, progress, workingCopy } from "./at-desk.ts";

async function edit(page: Page, key: string): Promise<void> {
  await page.locator(`#${key} .words`).click();
  await panelOf(page, key);
  await page.getByRole("link", { name: "Edit" }).click();
  await page.locator("#edit-form").waitFor();
}

const verdict = (page: Page) => page.locator("#verdict > p").first();
const box = (page: Page) => page.getByLabel("Wording");
const save = (page: Page) => page.getByRole("button", { name: "Save" }).click();

describe("a wording that is false", () => {
  test("is told while it is typed, is refused, and stays in the box", async () => {
    const { page } = await atDesk(workingCopy("seeds"));
    await edit(page, "t18");
    const made = await box(page).inputValue();
    expect(made).toContain("71%");
    const typed = made.replace("71%", "78%");
    await box(page).fill(typed);
    await verdict(page)
      .getByText("contradicted")
      .or(verdict(page).getByText("not carried"))
      .waitFor();
    expect(await page.locator("#verdict mark.faulty").allTextContents()).toEqual(["78%"]);
    await save(page);
    await page.getByText("Not saved.").waitFor();
    expect(await page.locator("#not-saved").textContent()).toContain("numbers");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("not-saved");
    expect(await box(page).inputValue()).toBe(typed);
    expect(await page.locator("#t18 .words").textContent()).toContain("71%");
    await progress(page, "0 of 55 decided");
    // Also when he saves before the check has answered.
    await box(page).fill(`${typed} Again 4711.`);
    await page.keyboard.press("Control+Enter");
    await page.locator("#not-saved", { hasText: "4711" }).waitFor();
    await page.waitForTimeout(600);
    expect(await page.locator("#not-saved").count()).toBe(1);
    expect(await box(page).inputValue()).toBe(`${typed} Again 4711.`);
    // Nobody loses what he typed by a slip.
    page.once("dialog", (dialog) => void dialog.dismiss());
    await page.locator("#t19 .words").click();
    expect(await box(page).inputValue()).toContain(typed);
  });
});

describe("a wording that is true", () => {
  test("shows its verdict before it is saved, and both wordings after", async () => {
    const { page } = await atDesk(workingCopy("seeds"));
    await edit(page, "t18");
    const shorter =
      "Russia is lobbying hard for Rosatom to build a nuclear power plant in Kazakhstan.";
    await box(page).fill(shorter);
    await verdict(page).getByText("passes the checks").waitFor();
    await progress(page, "0 of 55 decided");
    await save(page);
    await page.locator("#panel .standing.edited").waitFor();
    await progress(page, "1 of 55 decided");
    expect(await page.locator("#t18 .words").textContent()).toBe(shorter);
    const diff = page
      .locator("#panel section", { hasText: "Against the wording" })
      .locator(".diff");
    expect(await diff.locator("del").allTextContents()).toEqual([
      expect.stringContaining("following a referendum"),
    ]);
    expect(await page.locator("#panel .history").textContent()).toContain("Ada Editor");
    await page.reload();
    expect(await page.locator("#t18 .words").textContent()).toBe(shorter);
  });
});

describe("what a sentence rests on", () => {
  test("claims are found by search, added, and taken away", async () => {
    const { page } = await atDesk(workingCopy("seeds"));
    await edit(page, "t18");
    await page.getByLabel("Cite another claim").fill("BRICS");
    const found = page.locator("#found .choice", { hasText: "BRICS" }).first();
    await found.click();
    await page.locator("#cited .choice", { hasText: "BRICS" }).waitFor();
    await box(page).fill(
      "Russia is lobbying hard for Rosatom to build a nuclear power plant in Kazakhstan, and Kazakhstan declined to join the BRICS alliance.",
    );
    await verdict(page).getByText("passes the checks").waitFor();
    await page.locator("#cited .choice", { hasText: "BRICS" }).click();
    await verdict(page).getByText("passes the checks").waitFor({ state: "hidden" });
    await page.locator("#cited .choice", { hasText: "BRICS" }).click();
    await verdict(page).getByText("passes the checks").waitFor();
    await save(page);
    await page.locator("#panel .standing.edited").waitFor();
    expect(await page.locator("#panel .finding").count()).toBe(2);
    expect(await page.locator("#panel .quote mark").allTextContents()).toHaveLength(2);
  });

  test("what rests on nothing is not saved", async () => {
    const { page } = await atDesk(workingCopy("seeds"));
    await edit(page, "t1");
    await page.locator("#cited input").first().uncheck();
    await verdict(page).getByText("claim").waitFor();
    await save(page);
    await page.locator("#not-saved").waitFor();
    expect(await page.locator("#not-saved").textContent()).toMatch(/claim/);
    await progress(page, "0 of 55 decided");
    await page.locator("#t1[data-standing=open]").waitFor();
  });
});
