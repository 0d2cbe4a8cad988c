/** Sentences are approved, turned down, brought back; and two who decide at once both hear of it. */
import { describe, expect, test } from "vitest";
import {
  atDesk,
  briefOf,
  enter,
  panelOf,
  progress,
  startDesk,
  watch,
  workingCopy,
} from "./at-desk.ts";

describe("a decision", () => {
  test("approve, reject with a reason, and undo, each by its key", async () => {
    const { page } = await atDesk(workingCopy("seeds"));
    await page.keyboard.press("j");
    await panelOf(page, "t1");
    await page.keyboard.press("a");
    await page.locator("#t1[data-standing=approved]").waitFor();
    await page.keyboard.press("n");
    await panelOf(page, "t2");
    await page.keyboard.press("x");
    await page.getByLabel("Why it is rejected").selectOption("misleading");
    await page.locator("#reject-note").fill("He had arrived the day before.");
    await page.getByRole("button", { name: "Reject" }).click();
    await page.locator("#t2[data-standing=rejected] s").waitFor();
    expect(await page.locator("#panel .standing").textContent()).toContain("He had arrived");
    await progress(page, "2 of 55 decided");
    await page.keyboard.press("u");
    await page.locator("#t2[data-standing=open]").waitFor();
    await progress(page, "1 of 55 decided");
    // The whole log of it is kept.
    expect(await page.locator("#panel .history li").count()).toBe(2);
  });

  test("an edition that is not decided through cannot be approved", async () => {
    const { page } = await atDesk(workingCopy("seeds"));
    await page.getByText("Settle edition").click();
    await page.getByText("55 sentences are not decided yet.").waitFor();
    expect(await page.getByRole("button", { name: "Approve the edition" }).isDisabled()).toBe(true);
  });
});

describe("a sentence that the verifier dropped", () => {
  test("comes back by an edit that passes, and by no other", async () => {
    const cwd = workingCopy("rich");
    const { page, path } = await atDesk(cwd);
    const { claims, dropped } = briefOf(cwd);
    const claim = claims.find(({ speaker }) => speaker.kind === "source");
    expect(dropped[0]?.text).toContain("98765");
    await page.goto(new URL(`${path}?s=d1`, page.url()).href);
    await panelOf(page, "d1");
    await page.getByRole("link", { name: "Restore with an edit" }).click();
    await page.getByLabel("Cite another claim").fill(claim?.statement.slice(0, 100) ?? "");
    await page.locator(`#found input[value="${claim?.id}"]`).check();
    await page.locator("#verdict mark.faulty").first().waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator("#not-saved").waitFor();
    await page.getByLabel("Wording").fill(claim?.statement ?? "");
    await page.locator("#verdict b.supported").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator("#d1 .words").waitFor();
    expect(await page.locator("#d1 .words").textContent()).toBe(claim?.statement);
    await page.getByRole("heading", { name: "Restored" }).waitFor();
  });
});

describe("two at once", () => {
  test("in two tabs: the second sees both texts, and nothing is lost", async () => {
    const { page, context } = await atDesk(workingCopy("seeds"));
    const other = watch(await context.newPage());
    await other.goto(page.url());
    for (const one of [page, other]) {
      await one.locator("#t18 .words").click();
      await panelOf(one, "t18");
      await one.getByRole("link", { name: "Edit" }).click();
      await one.locator("#edit-form").waitFor();
    }
    const first =
      "Russia is lobbying hard for Rosatom to build a nuclear power plant in Kazakhstan.";
    const second = "Russia is lobbying for Rosatom to build a nuclear power plant in Kazakhstan.";
    await page.getByLabel("Wording").fill(first);
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator("#t18[data-standing=edited]").waitFor();
    await other.getByLabel("Wording").fill(second);
    await other.getByRole("button", { name: "Save" }).click();
    await other.locator("#not-saved").waitFor();
    expect(await other.locator("#not-saved").textContent()).toContain(first);
    expect(await other.getByLabel("Wording").inputValue()).toBe(second);
    // Having seen it, he may save; both stay in the history.
    await other.getByRole("button", { name: "Save" }).click();
    await other.locator("#edit-form").waitFor({ state: "detached" });
    expect(await other.locator("#t18 .words").textContent()).toBe(second);
    expect(await other.locator("#panel .history li").count()).toBe(2);
  });

  test("two desks over one folder: the second to decide sees what the first did", async () => {
    const cwd = workingCopy("seeds");
    const ada = await enter(await startDesk(cwd, "Ada Editor"));
    const ben = await enter(await startDesk(cwd, "Ben Reader"));
    for (const { page } of [ada, ben]) {
      await page.keyboard.press("j");
      await panelOf(page, "t1");
    }
    await ben.page.keyboard.press("x");
    await ben.page.locator("#reject-form").waitFor();
    await ada.page.keyboard.press("a");
    await ada.page.locator("#t1[data-standing=approved]").waitFor();
    await ben.page.getByLabel("Why it is rejected").selectOption("not-news");
    await ben.page.locator("#reject-note").fill("Everybody knows.");
    await ben.page.getByRole("button", { name: "Reject" }).click();
    await ben.page.getByText("There now, approved by Ada Editor").waitFor();
    expect(await ben.page.locator("#reject-note").inputValue()).toBe("Everybody knows.");
    expect(await ben.page.getByLabel("Why it is rejected").inputValue()).toBe("not-news");
    await ben.page.getByRole("button", { name: "Reject" }).click();
    await ben.page.locator("#t1[data-standing=rejected]").waitFor();
    expect(await ben.page.locator("#panel .history").textContent()).toMatch(/Ada.*Ben/s);
    // A form that is opened says what it was opened on.
    await ada.page.keyboard.press("e");
    await ada.page.locator("#panel .standing").getByText("rejected by Ben Reader").waitFor();
  });
});
