/** A reviewer comes in, goes through the sentences, and reads what each rests on. */
import { describe, expect, test } from "vitest";
import { atDesk, briefOf, panelOf, startDesk, newReviewer, watch, workingCopy } from "./at-desk.ts";

describe("coming in", () => {
  test("the address opens the desk once, and no secret stays where others could read it", async () => {
    const address = await startDesk(workingCopy("seeds"));
    const context = await newReviewer();
    const page = watch(await context.newPage());
    await page.goto(address);
    await page.getByRole("heading", { name: "The desk" }).first().waitFor();
    expect(page.url()).not.toContain("token");
    const [cookie, ...more] = await context.cookies();
    expect(more).toEqual([]);
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict" });
    expect(await page.evaluate(() => document.cookie)).toBe("");
    const other = await (await newReviewer()).newPage();
    expect((await other.goto(address))?.status()).toBe(403);
    await other.getByText("was used already").waitFor();
    expect((await other.goto(new URL("/", address).href))?.status()).toBe(403);
  });

  test("the desk tells what waits, and leads to it", async () => {
    const cwd = workingCopy("seeds");
    const { page } = await atDesk(cwd);
    const { making } = briefOf(cwd);
    await page.getByRole("link", { name: "Nightdesk" }).click();
    const row = page.locator(".row").first();
    await row.getByText("0 of 55").waitFor();
    expect(await row.textContent()).toContain(`${making.counts.citationsHold} of`);
    await row.getByRole("link", { name: "Review" }).click();
    await page.getByText("0 of 55 decided").waitFor();
  });
});

describe("reading a chain", () => {
  test("j and k go through the sentences, and each quote is marked exactly", async () => {
    const cwd = workingCopy("seeds");
    const { page } = await atDesk(cwd);
    const { citations } = briefOf(cwd);
    // Sentences of the seeds rest on one citation each, numbered as they stand.
    for (const [index, { quote }] of citations.slice(0, 12).entries()) {
      await page.keyboard.press("j");
      await panelOf(page, `t${index + 1}`);
      const marks = await page.locator("#panel .quote").first().locator("mark").allTextContents();
      expect(marks.join("")).toBe(quote);
      await page.locator(`#t${index + 1} .words[aria-current]`).waitFor();
    }
    await page.keyboard.press("k");
    await panelOf(page, "t11");
    expect(new URL(page.url()).search).toBe("?s=t11");
  });

  test("shows the source, its grade, its origin, and what every check said", async () => {
    const cwd = workingCopy("seeds");
    const { page } = await atDesk(cwd);
    await page.locator("#t2 .words").click();
    await panelOf(page, "t2");
    const panel = page.locator("#panel");
    for (const words of ["Rests on", "Verdict", "Where it comes from", "Reliability", "Origin"]) {
      expect(await panel.textContent()).toContain(words);
    }
    await panel.getByRole("link", { name: "Read the whole source" }).waitFor();
    expect(await panel.locator(".passed").textContent()).toMatch(/numbers, dates, names/);
    await page.keyboard.press("Escape");
    await page.locator("#aside").waitFor({ state: "hidden" });
    expect(await page.evaluate(() => document.activeElement?.closest(".told")?.id)).toBe("t2");
  });

  test("shows the rivals of what is in conflict, and a judgement's findings", async () => {
    const cwd = workingCopy("rich");
    const { page } = await atDesk(cwd);
    const { judgements } = briefOf(cwd);
    const [judged] = judgements;
    await page.goto(`${page.url()}?s=${judged?.sentence.id}`);
    await panelOf(page, judged?.sentence.id ?? "");
    expect(await page.locator("#panel .finding").count()).toBe(judged?.sentence.findings.length);
    await page.getByText(`Likelihood: ${judged?.likelihood}`).waitFor();
  });
});
