/** Every view, narrow and wide, light and dark: nothing for axe to say, and nothing wider than the window. */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { richEdition } from "../review/rich-edition.ts";
import { enter, newReviewer, startDesk, watch, workingCopy } from "./at-desk.ts";
import { views } from "./views.ts";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** Dark changes nothing but colours. */
async function violations(
  page: Page,
  within: string,
  colorScheme: "light" | "dark",
): Promise<string[]> {
  const rules = colorScheme === "dark" ? { runOnly: ["color-contrast"] } : {};
  const options = { ...rules, resultTypes: ["violations"], elementRef: false };
  const found: AxeResults["violations"] = await page.evaluate(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** What cannot be reached by scrolling to the right or is cut off at the left; what is hidden on purpose lies outside by itself. */
async function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ["the page"] : [];
    const cut = [
      ...document.querySelectorAll(".menu[open] > .menu-body, main, #aside, h1, form, p"),
    ].filter((one) => {
      const { left, width } = one.getBoundingClientRect();
      return width > 1 && left < 0;
    });
    return [...wide, ...cut.map((one) => one.outerHTML.slice(0, 100))];
  });
}

test.for([1280, 360])("axe has nothing to say of any view %i pixels wide", async (width) => {
  const at = await enter(await startDesk(workingCopy("rich")));
  const found: string[] = [];
  for (const view of views) {
    const { name, show, within = "html" } = view;
    const page = watch(await at.context.newPage());
    await page.setViewportSize({ width, height: 800 });
    await show(at, page);
    // By the debugger, which the page's policy does not bind; the page itself may load no such script.
    await page.evaluate(axeSource);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const where = `${name}, ${width} ${colorScheme}`;
      found.push(...(await violations(page, within, colorScheme)).map((one) => `${where}: ${one}`));
      found.push(...(await outside(page)).map((one) => `${where}: outside of the window: ${one}`));
    }
    await page.close({ runBeforeUnload: false });
  }
  expect(found).toEqual([]);
});

test("the edition that readers get is no wider than a telephone, and axe has nothing to say of it", async () => {
  const { edition } = await richEdition();
  const context = await newReviewer({ viewport: { width: 360, height: 800 } });
  const page = watch(await context.newPage());
  await page.setContent(edition.rendering.html);
  await page.evaluate(axeSource);
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page, "html", colorScheme)), ...(await outside(page)));
  }
  expect(found).toEqual([]);
});
