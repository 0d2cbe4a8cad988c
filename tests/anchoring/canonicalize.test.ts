import { expect, test } from "vitest";
import { canonicalize } from "../../src/anchoring/canonicalize.ts";

test.for([
  {
    what: "CRLF, CR, NEL, LS and PS become LF",
    raw: "a\r\nb\rc\u0085d\u2028e\u2029f",
    text: "a\nb\nc\nd\ne\nf",
  },
  { what: "tabs stay", raw: "a\tb", text: "a\tb" },
  { what: "a byte order mark goes", raw: "\ufeffa", text: "a" },
  { what: "zero-width spaces and soft hyphens go", raw: "a\u200bb\u00adc\u2060d", text: "abcd" },
  { what: "bidi controls go", raw: "a\u202eb\u202c\u2066c\u2069", text: "abc" },
  { what: "controls go", raw: "a\u0000b\u001bc\u009f", text: "abc" },
  { what: "tags go", raw: "a\u{e0069}\u{e0067}b", text: "ab" },
  { what: "lone surrogates go", raw: "a\ud800b\udc00", text: "ab" },
  { what: "letters are composed", raw: "e\u0301 \u1112\u1161\u11ab \u212b", text: "é 한 Å" },
  { what: "a mark behind a zero-width space joins its letter", raw: "e\u200b\u0301", text: "é" },
  { what: "ZWNJ stays in Persian", raw: "می\u200cخواهم", text: "می\u200cخواهم" },
  { what: "ZWJ stays in Hindi", raw: "क्\u200dष", text: "क्\u200dष" },
  {
    what: "ZWJ stays in an emoji",
    raw: "👩\u200d💻 🏳\ufe0f\u200d🌈",
    text: "👩\u200d💻 🏳\ufe0f\u200d🌈",
  },
  { what: "joiners go from Latin words", raw: "pay\u200cpal \u200d", text: "paypal " },
  {
    what: "one joiner of many stays where one is needed",
    raw: "می\u200c\u200d\u200bخ",
    text: "می\u200cخ",
  },
  { what: "a variation selector on a plain letter goes", raw: "a\ufe0fb\u{e0100}", text: "ab" },
])("$what", ({ raw, text }) => {
  expect(canonicalize(raw).text).toBe(text);
});

test("what was removed is counted by rule, in raw code units", () => {
  const { removed } = canonicalize("\ufeffa\r\nb\u202e\u200bc\u0000\ud800e\u0301");
  const counts = Object.fromEntries(removed.map(({ rule, count }) => [rule, count]));
  expect(counts).toEqual({
    "zero-width": 2,
    "line-ends": 2,
    bidi: 1,
    control: 1,
    "lone-surrogate": 1,
    nfc: 1,
  });
});

test("a composed letter leads to its own parts and not to its line's", () => {
  const { map } = canonicalize("ae\u0301a");
  expect(map).toEqual([[1], [1, 2], [1]]);
});

// Normalizing takes the square of the marks on one letter: without the cut 400,000 took 80 seconds.
test.for([
  { what: "marks on one letter", raw: `a${"\u0301\u0323".repeat(200_000)}` },
  { what: "zero-width spaces", raw: "\u200b".repeat(1_000_000) },
  { what: "lone surrogates", raw: "\ud800".repeat(1_000_000) },
  { what: "decomposed syllables on one line", raw: "\u1112\u1161\u11ab".repeat(200_000) },
  { what: "letters on one line", raw: "a".repeat(5_000_000) },
])("many $what take no time worth mentioning", { timeout: 5000 }, ({ raw }) => {
  const { text } = canonicalize(raw);
  expect(text.length).toBeLessThanOrEqual(raw.length);
});
