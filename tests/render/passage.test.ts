import fc from "fast-check";
import { expect, test } from "vitest";
import { spanOf } from "../../src/domain/place.ts";
import { passageCutter } from "../../src/stages/7-render/passage.ts";

/** Reads `one «two» three` as a text and the span between the marks; the text is one block. */
function cut(marked: string) {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const text = marked.replace("«", "").replace("»", "");
  const block = { span: spanOf(0, text.length), kind: "prose" } as const;
  return passageCutter(text, [block], "en")([spanOf(start, end)]);
}

test("a passage is the quote with the sentence before and the one after", () => {
  const marked =
    "First one here. Second one here. He said that «they met» twice. Fourth one. Fifth one.";
  expect(cut(marked)).toEqual({
    before: "Second one here. He said that ",
    quote: "they met",
    pieces: [{ words: "they met", quoted: true }],
    after: " twice. Fourth one.",
    dir: "ltr",
  });
});

test("a passage out of every block is cut by length", () => {
  const text = "abc def ghi";
  expect(passageCutter(text, [], "")([spanOf(4, 7)])).toEqual({
    before: "abc ",
    quote: "def",
    pieces: [{ words: "def", quoted: true }],
    after: " ghi",
    dir: "ltr",
  });
});

test("what is around a quote is short, and an ellipsis says that it was cut", () => {
  const { before, after } = cut(`${"word ".repeat(200)}«quote»${" word".repeat(200)}.`);
  expect(before.length).toBeLessThan(370);
  expect(after.length).toBeLessThan(370);
  expect(before.startsWith("… ")).toBe(true);
  expect(after.endsWith(" …")).toBe(true);
});

test("words that a quote left out stand in the passage, and are not quoted", () => {
  const text = "The panel met at noon and agreed.";
  const { quote, pieces } = passageCutter(text, [], "en")([spanOf(4, 13), spanOf(22, 32)]);
  expect(quote).toBe("panel met at noon and agreed");
  expect(pieces).toEqual([
    { words: "panel met", quoted: true },
    { words: " at noon ", quoted: false },
    { words: "and agreed", quoted: true },
  ]);
});

test("a passage runs as its quote runs", () => {
  expect(cut("«27 نوفمبر» in the text").dir).toBe("rtl");
  expect(cut("نص «27 November» نص").dir).toBe("ltr");
});

test("before, quote and after are one piece of the text", () => {
  const sentence = fc.constantFrom("Aa bb. ", "He came. ", "“No,” he said. ", "3.5% rose? ");
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.nat(),
      (parts, a, b) => {
        const text = parts.join("");
        const start = a % text.length;
        const end = Math.min(text.length, start + 1 + (b % 9));
        const block = { span: spanOf(0, text.length), kind: "prose" } as const;
        const { before, quote, after } = passageCutter(text, [block], "en")([spanOf(start, end)]);
        expect(quote).toBe(text.slice(start, end));
        expect(text.slice(start - before.length, end + after.length)).toBe(before + quote + after);
      },
    ),
  );
});
