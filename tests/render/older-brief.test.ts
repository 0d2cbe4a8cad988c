/** An edition of `nightdesk/brief@1` is read as it lies there: its hash names it in corrections, and its page is the same. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Brief } from "../../src/domain/brief.ts";
import { dayPhrase, episodeDay } from "../../src/domain/episode-day.ts";
import { editionRef } from "../../src/nightly/edition-ref.ts";
import { toView } from "../../src/stages/7-render/view.ts";
import { richBrief } from "./rich-brief.ts";

/** As the first version wrote a day: one string. */
const asFirst = (brief: Brief) => ({
  ...brief,
  schema: "nightdesk/brief@1",
  episodes: brief.episodes.map((one) => ({ ...one, days: one.days.map(dayPhrase) })),
});

test("a day as the first version wrote it is read for the words and the date that went into it", () => {
  const words = fc.string({
    unit: fc.constantFrom("a", " ", "(", ")", ",", "2", "-", "\n"),
    minLength: 1,
  });
  const date = fc.constantFrom(null, "2024-11-28", "2026-01-05");
  fc.assert(
    fc.property(words, date, (asWritten, at) => {
      const day = { asWritten, date: at };
      expect(episodeDay(dayPhrase(day))).toEqual(day);
      expect(episodeDay(day)).toEqual(day);
    }),
  );
});

test("a brief of the first version keeps its bytes, and so its hash", () => {
  const stored = JSON.stringify(asFirst(richBrief().brief), null, 2);
  const read = Brief.parse(JSON.parse(stored));
  expect(JSON.stringify(read, null, 2)).toBe(stored);
  expect(editionRef(read)).not.toEqual(editionRef(richBrief().brief));
});

test("a brief of either version reads the same on the page", () => {
  const { brief, texts } = richBrief();
  const old = Brief.parse(asFirst(brief));
  const { episodes } = toView(old, texts);
  expect(episodes).toEqual(toView(brief, texts).episodes);
  expect(episodes[0]?.days[0]).toEqual({
    asWritten: "Wednesday",
    date: "27 November 2024, from the publication date",
  });
});
