/** K3: whatever is written to be taken for markup is text on every page of the desk, which is built as for harmless words. */
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { allMarkup } from "../made/markup.ts";
import { writtenPages } from "./written-pages.ts";

/** What the words at fault are cut into differs with the words. */
const differing = "mark, ins, del";

type Tree = Readonly<{ page: string; elements: readonly string[] }>;

function treesOf(words: string): readonly Tree[] {
  return writtenPages(words).map(([page, html]) => {
    const whole = html.startsWith("<!doctype") ? html : `<html><body>${html}</body></html>`;
    const { document } = parseHTML(whole);
    const all = [...document.querySelectorAll("*")].filter((one) => !one.matches(differing));
    const elements = all.map(
      (one) => `${one.tagName} ${one.getAttributeNames().toSorted().join(" ")}`,
    );
    return { page, elements };
  });
}

/** Which sentences of two editions belong together is found by their words, so only the kinds of elements are the same. */
const isPaired = ({ page }: Tree) => page === "diff";

const harmless = treesOf("harmless");
const known = new Set(harmless.flatMap(({ elements }) => elements));

test.for(allMarkup)("%j", (payload) => {
  const trees = treesOf(payload);
  expect(trees.filter((tree) => !isPaired(tree))).toEqual(
    harmless.filter((tree) => !isPaired(tree)),
  );
  const paired = trees.filter(isPaired).flatMap(({ elements }) => elements);
  expect(paired.length).toBeGreaterThan(50);
  expect(paired.filter((element) => !known.has(element))).toEqual([]);
});
