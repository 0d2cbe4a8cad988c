/** `sources:` may hold text or one of two kinds of maps; a mistake in one is told as a mistake in that one. */
import { expect, test } from "vitest";
import { parseConfig } from "../../src/commands/config/parse-config.ts";

function problemsOf(text: string): string[] {
  const parsed = parseConfig(`sources:\n${text}`);
  return parsed.ok
    ? []
    : parsed.problems.map(({ line, column, message }) => `${line}:${column}: ${message}`);
}

test.for([
  {
    what: "a key that is spelt wrong",
    text: "  - fed: http://a.example/",
    says: "2:5: unknown key `fed` in `sources[1]`; did you mean `feed`?",
  },
  {
    what: "a key that a feed has not",
    text: "  - feed: http://a.example/\n    itms: 3",
    says: "3:5: unknown key `itms` in `sources[1]`; did you mean `items`?",
  },
  {
    what: "a letter that is none",
    text: "  - url: http://a.example/\n    grade: Z",
    says: "3:12: `sources[1].grade`: write `A`, `B`, `C`, `D`, `E` or `F`, not the text `Z`.",
  },
  {
    what: "an address of another kind",
    text: "  - feed: ftp://a.example/",
    says: "2:11: `sources[1].feed`: write an address that begins with `http://` or `https://`, not the text `ftp://a.example/`.",
  },
  { what: "a number", text: "  - 5", says: "2:5: `sources[1]`: write text or a map of `feed`" },
  {
    what: "an address without a word for what it is",
    text: "  - https://a.example/feed",
    says: "2:5: `https://a.example/feed` is an address; write `feed: https://a.example/feed` for a feed, or `url: https://a.example/feed` for a page.",
  },
])("names $what", ({ text, says }) => {
  expect(problemsOf(text).join("\n")).toContain(says);
});

test("takes globs, feeds and pages side by side", () => {
  const parsed = parseConfig(
    'sources:\n  - "**/*.txt"\n  - feed: https://a.example/feed\n    grade: B\n  - url: https://a.example/\n',
  );
  expect(parsed).toMatchObject({
    ok: true,
    config: {
      sources: [
        "**/*.txt",
        { feed: "https://a.example/feed", grade: "B", items: 30, days: 7 },
        { grade: "F" },
      ],
    },
  });
});
