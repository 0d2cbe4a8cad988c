/** Without a mouse, and without the desk's script. */
import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { runCli } from "../commands/run-cli.ts";
import { atDesk, briefOf, leaveOpen, panelOf, progress, workingCopy } from "./at-desk.ts";

/** Goes on with Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (name.test(focused)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${name.source}.`);
}

describe("keys alone", () => {
  test("lead from the desk to the published edition", async () => {
    const cwd = workingCopy("small");
    const all = briefOf(cwd).making.counts.sentencesKept;
    const { page, origin } = await atDesk(cwd);
    await page.goto(`${origin}/`);
    await tabTo(page, /^Review/);
    await page.keyboard.press("Enter");
    await progress(page, `0 of ${all} decided`);
    for (let number = 1; number <= all; number++) {
      await page.keyboard.press("n");
      await panelOf(page, `t${number}`);
      await page.keyboard.press("a");
      await page.locator(`#t${number}[data-standing=approved]`).waitFor();
    }
    await progress(page, `${all} of ${all} decided`);
    await page.keyboard.press("Escape");
    await page.evaluate("document.activeElement.blur()");
    await tabTo(page, /^Settle edition/);
    await page.keyboard.press("Enter");
    await tabTo(page, /^Approve the edition/);
    await page.keyboard.press("Enter");
    await page.locator("#bar .badge.approved").waitFor();
    await tabTo(page, /^Publish$/);
    await page.keyboard.press("Enter");
    await tabTo(page, /^Publish now/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Version 1 is out" }).waitFor();
    const { code } = await runCli(["verify", "out/desk/2026-11-22"], { cwd });
    expect(code).toBe(0);
    expect(briefOf(cwd).review?.counts).toMatchObject({ approved: all, rejected: 0 });
  });

  test("/ searches the claims: to cite one in the sentence, and without one, those that none uses", async () => {
    const { page } = await atDesk(workingCopy("seeds"));
    await page.keyboard.press("j");
    await panelOf(page, "t1");
    await page.keyboard.press("/");
    await page.locator("#search:focus").waitFor();
    await page.keyboard.type("BRICS");
    await page.locator("#found .choice", { hasText: "BRICS" }).first().waitFor();
    await page.keyboard.press("Escape");
    await page.locator("#edit-form").waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await page.locator("#aside").waitFor({ state: "hidden" });
    await page.keyboard.press("/");
    await page.waitForURL((url) => url.pathname.endsWith("/unused"));
    await page.locator("#filter:focus").waitFor();
    await page.keyboard.type("BRICS");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("q") === "BRICS");
    expect(await page.locator("#filter").inputValue()).toBe("BRICS");
  });

  test("keys can be turned off, and are not taken from who types", async () => {
    const { page } = await atDesk(workingCopy("seeds"));
    await page.keyboard.press("j");
    await panelOf(page, "t1");
    await page.keyboard.press("e");
    await page.getByLabel("Wording").fill("");
    await page.keyboard.type("aejkux?/");
    expect(await page.getByLabel("Wording").inputValue()).toBe("aejkux?/");
    page.once("dialog", (dialog) => void dialog.accept());
    await page.keyboard.press("Escape");
    await page.locator("#edit-form").waitFor({ state: "detached" });
    await page.keyboard.press("?");
    await page.getByLabel("Single keys are on").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await panelOf(page, "t1");
  });
});

describe("without script", () => {
  test("read, edit, be refused, reject, undo, search, and a conflict", async () => {
    const { page, context, path, origin } = await atDesk(workingCopy("seeds"), {
      javaScriptEnabled: false,
    });
    await page.locator("#t18 .words").click();
    await panelOf(page, "t18");
    await page.getByRole("link", { name: "Edit" }).click();
    await page.getByLabel("Wording").fill("Kazakhstan has 98 nuclear power plants.");
    await page.getByRole("button", { name: "Check" }).click();
    expect(await page.locator("#verdict mark.faulty").allTextContents()).toContain("98");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Not saved.").waitFor();
    expect(await page.getByLabel("Wording").inputValue()).toContain("98 nuclear");
    await page.getByLabel("Cite another claim").fill("BRICS");
    await page.getByRole("button", { name: "Search" }).click();
    await page.locator("#found .choice", { hasText: "BRICS" }).first().waitFor();
    const other = await context.newPage();
    await other.goto(`${origin}${path}?s=t18`);
    await other.getByRole("button", { name: "Approve" }).click();
    await progress(other, "1 of 55 decided");
    const shorter =
      "Russia is lobbying hard for Rosatom to build a nuclear power plant in Kazakhstan.";
    await page.getByLabel("Wording").fill(shorter);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("There now, approved by Ada Editor").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator("#panel .standing.edited").waitFor();
    expect(await page.locator("#t18 .words").textContent()).toBe(shorter);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator("#t18[data-standing=approved]").waitFor();
    await page.getByRole("link", { name: "Reject" }).click();
    await page.getByLabel("Why it is rejected").selectOption("badly-put");
    await page.getByRole("button", { name: "Reject" }).click();
    await page.locator("#t18[data-standing=rejected]").waitFor();
  });

  test("the whole way from approving to publishing", async () => {
    const cwd = workingCopy("small");
    await leaveOpen(cwd, 3);
    const { page } = await atDesk(cwd, { javaScriptEnabled: false });
    while ((await page.locator("#next-open").count()) > 0) {
      await page.locator("#next-open").click();
      await page.locator(".decide .primary").click();
      await page.locator("#panel .standing.approved").waitFor();
    }
    await page.getByText("Settle edition").click();
    await page.getByRole("button", { name: "Approve the edition" }).click();
    await page.locator("summary", { hasText: "Publish" }).click();
    await page.getByRole("button", { name: "Publish now" }).click();
    await page.getByRole("heading", { name: "Version 1 is out" }).waitFor();
    await page.getByRole("link", { name: "Read the published edition" }).click();
    await page.locator("#bar .badge.published").waitFor();
    expect(briefOf(cwd).review?.version).toBe(1);
  });
});
