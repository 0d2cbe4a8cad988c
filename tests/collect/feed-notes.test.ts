import { expect, test } from "vitest";
import { feedNotes, healthWords } from "../../src/adapters/collect/feed-notes.ts";
import type { FeedHealth } from "../../src/nightly/alarms/feed-health.ts";
import { NotFetched } from "../../src/ports/document.ts";
import { article, feedAt, openDesk, rss } from "./made-site.ts";

const url = "https://news.example/feed";
const dead = { kind: "failed", fault: new NotFetched("refused", "The host refused.") } as const;
const choice = { chosen: [], old: 0, beyond: 0, repeated: 0, undated: 0 };
const visited = {
  kind: "visited",
  pages: [],
  seen: [],
  isNew: false,
  choice,
  returned: 0,
  withoutPage: 0,
  withdrawn: 0,
  isDamaged: false,
} as const;

const failing = (days: number, step: "note" | "escalate" | "remove"): FeedHealth => ({
  kind: "failing",
  days,
  step,
});

test.for([
  { days: 1, step: "note", rule: "collect/feed-failing", says: "The host refused." },
  { days: 3, step: "escalate", rule: "collect/feed-dead", says: "Look at its address" },
  { days: 14, step: "remove", rule: "collect/feed-remove", says: "Take it out of `sources`" },
] as const)("a feed that has been dead for $days days is $rule", ({ days, step, rule, says }) => {
  const [note] = feedNotes(url, dead, failing(days, step));
  expect(note).toMatchObject({ rule, place: { document: url } });
  expect(note?.message).toContain(says);
});

test.for([
  {
    days: 1,
    health: { kind: "well" },
    rule: "collect/feed-nothing-new",
    level: "info",
    says: "nothing new",
  },
  {
    days: 3,
    health: { kind: "quiet", days: 3, step: "escalate" },
    rule: "collect/feed-stale",
    level: "warning",
    says: "for 3 nights; look",
  },
  {
    days: 14,
    health: { kind: "quiet", days: 14, step: "remove" },
    rule: "collect/feed-stale",
    level: "warning",
    says: "take it out",
  },
] as const)(
  "a feed that answers and has brought nothing new for $days days is $rule",
  ({ health, rule, level, says }) => {
    const notes = feedNotes(url, { ...visited, choice: { ...choice, old: 4 } }, health);
    const note = notes.find((one) => one.rule === rule);
    expect(note?.level).toBe(level);
    expect(note?.message).toContain(says);
  },
);

test("a feed without entries is never taken for one without news", () => {
  expect(feedNotes(url, visited, { kind: "well" }).map(({ rule }) => rule)).toContain(
    "collect/feed-empty",
  );
});

test("what was passed over is counted, each kind by itself", () => {
  const passed = {
    ...visited,
    isNew: true,
    returned: 4,
    choice: { ...choice, old: 1, beyond: 2, repeated: 3 },
  };
  expect(feedNotes(url, passed, { kind: "well" }).map(({ message }) => message)).toEqual([
    "Entries that were passed over: 1 older than the limit, 2 beyond the number, 3 listed twice, 4 read long ago that say nothing else.",
  ]);
});

test("the first page says since when, from the second day on", () => {
  expect(healthWords(failing(1, "note"))).toBe("");
  expect(healthWords(failing(2, "note"))).toBe("It has given nothing for 2 nights.");
});

test("the reason of a failed feed carries its days into the ledger", async () => {
  const desk = openDesk({});
  const { files } = await desk.night(1, [feedAt(url)], failing(3, "escalate"));
  await expect(files[0]?.read()).rejects.toThrow(
    `At ${url}: No. It has given nothing for 3 nights. Look at its address.`,
  );
  desk.close();
});

test("an entry whose date cannot be believed is read, and counted", async () => {
  const page = "https://news.example/a";
  const desk = openDesk({ [url]: rss([{ link: "/a", date: "tomorrow" }]), [page]: article("A.") });
  const { files, notes } = await desk.night(1, [feedAt(url)]);
  expect(files[0]?.fetched?.published).toBeUndefined();
  expect(notes.map(({ rule }) => rule)).toEqual(["collect/date-unknown"]);
  desk.close();
});
