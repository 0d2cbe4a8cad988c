/** Every view of the desk, and how one comes to it. */
import type { Page } from "playwright-core";
import { type AtDesk, panelOf } from "./at-desk.ts";

export type View = Readonly<{
  name: string;
  show: (at: AtDesk, page: Page) => Promise<void>;
  /** Selector of what is not on the page of another view. */
  within?: string;
}>;

const below = (path: string) => async (at: AtDesk, page: Page) => {
  await page.goto(`${at.origin}${at.path}${path}`);
};

const formOf = (key: string, form: "edit" | "reject") => async (at: AtDesk, page: Page) => {
  await below(`/s/${key}/${form}`)(at, page);
  await page.locator(`#${form}-form`).waitFor();
};

async function openMenu(page: Page, summary: string): Promise<void> {
  await page.locator("summary", { hasText: summary }).first().click();
}

async function refused(at: AtDesk, page: Page): Promise<void> {
  await formOf("t1", "edit")(at, page);
  await page.getByLabel("Wording").fill("There were 98765 of them.");
  await page.locator("#verdict mark.faulty").first().waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.locator("#not-saved").waitFor();
}

async function conflict(at: AtDesk, page: Page): Promise<void> {
  await formOf("t2", "edit")(at, page);
  const other = await at.context.newPage();
  await other.goto(`${at.origin}${at.path}?s=t2`);
  const [decided] = ["undo", "approve"];
  const button = other.locator(`[data-do=${decided}] button, [data-do=approve] button`).first();
  await button.click();
  await other.locator("#announce:not(:empty)").waitFor({ state: "attached" });
  await other.close();
  await page.getByLabel("Wording").press("End");
  await page.getByLabel("Wording").pressSequentially(" Again.");
  await page.getByRole("button", { name: "Save" }).click();
  await page.locator("#not-saved .sides").waitFor();
}

async function sourcePage(at: AtDesk, page: Page): Promise<void> {
  await below("?s=t1")(at, page);
  const href = await page.locator(".source-card a").first().getAttribute("href");
  await page.goto(new URL(href ?? "", at.origin).href);
}

async function diffPage(at: AtDesk, page: Page): Promise<void> {
  await below("/history")(at, page);
  const other = page.locator('a[href*="/diff/"]').first();
  if ((await other.count()) > 0) await other.click();
  else await below(`/diff/${at.path.split("/").at(-1)}`)(at, page);
  await page.locator("h1").waitFor();
}

export const views: readonly View[] = [
  { name: "desk", show: async (at, page) => void (await page.goto(`${at.origin}/`)) },
  { name: "brief", show: below("") },
  {
    name: "chain",
    show: async (at, page) => {
      await below("?s=t1")(at, page);
      await panelOf(page, "t1");
    },
  },
  { name: "dropped", within: "#aside", show: below("?s=d1") },
  { name: "edit", within: "#aside", show: formOf("t1", "edit") },
  { name: "reject", within: "#aside", show: formOf("t1", "reject") },
  { name: "refused", within: "#aside", show: refused },
  { name: "conflict", within: "#aside", show: conflict },
  // All of it is as long as the sources; what is shown of one is shown of each.
  { name: "unused", show: below("/unused?q=summit") },
  { name: "sources", show: below("/sources") },
  { name: "source", show: sourcePage },
  { name: "evidence", show: below("/evidence") },
  { name: "history", show: below("/history") },
  { name: "diff", show: diffPage },
  {
    name: "settle",
    within: "#bar",
    show: async (at, page) => {
      await below("")(at, page);
      await openMenu(page, "Settle edition");
    },
  },
  {
    name: "help",
    within: ".topbar",
    show: async (at, page) => {
      await below("")(at, page);
      await page.keyboard.press("?");
    },
  },
  {
    name: "reviewer",
    within: ".topbar",
    show: async (at, page) => {
      await below("")(at, page);
      await openMenu(page, "reviewing");
    },
  },
  { name: "not found", show: below("/s/t99999") },
];
