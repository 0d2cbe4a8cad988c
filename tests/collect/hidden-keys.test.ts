/** A reader's own key in an address is told to nobody, and what is no key is told as it is. */
import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentName } from "../../src/adapters/collect/document-name.ts";
import { feedMark, shownAddress } from "../../src/adapters/collect/address.ts";
import { hideKeys, isDrawn, keysIn, withoutKeys } from "../../src/adapters/collect/hidden-keys.ts";

const key = fc
  .string({
    unit: fc.constantFrom(..."0123456789abcdef".split("")),
    minLength: 20,
    maxLength: 40,
  })
  .filter((text) => /\d/.test(text) && /[a-f]/.test(text));

const places = [
  "/feed/KEY/rss",
  "/KEY",
  "/feed/KEY.xml",
  "/rss?k=KEY",
  "/rss?token=KEY&n=5",
  "/a;sid=KEY",
  "/u/KEY/?format=atom",
];

test("no part of what is shown, remembered or named has the key, wherever it stands", () => {
  fc.assert(
    fc.property(key, fc.constantFrom(...places), (secret, place) => {
      const address = `https://news.example${place.replace("KEY", secret)}`;
      const told = [
        shownAddress(address),
        feedMark(address),
        documentName(address, keysIn(address)),
        withoutKeys(`https://news.example/page/${secret}/1`, keysIn(address)),
        hideKeys(`sources: [{ feed: "${address}" }]`),
      ];
      expect(told.join("\n")).not.toContain(secret);
    }),
  );
});

test("two addresses that differ in their keys alone are shown alike, and remembered apart", () => {
  fc.assert(
    fc.property(key, key, fc.constantFrom(...places), (one, other, place) => {
      fc.pre(one !== other);
      const [first, second] = [one, other].map(
        (own) => `https://a.example${place.replace("KEY", own)}`,
      );
      expect(shownAddress(first ?? "")).toBe(shownAddress(second ?? ""));
      expect(feedMark(first ?? "")).not.toBe(feedMark(second ?? ""));
    }),
  );
});

test("with a new key a page has its old name", () => {
  const [one, other] = ["9f8e7d6c5b4a39281706", "aa11bb22cc33dd44ee55"].map((own) => {
    const address = `https://a.example/feed/${own}/rss`;
    return documentName(address, keysIn(address));
  });
  expect(one).toBe(other);
});

test.for(["hex", "base64url"] as const)(
  "nearly every key of 16 bytes in %s is known for one",
  (form) => {
    const found = Array.from({ length: 1000 }, () => isDrawn(randomBytes(16).toString(form)));
    expect(found.filter(Boolean).length).toBeGreaterThan(930);
  },
);

test.for([
  "https://news.example/world/rss.xml",
  "https://news.example/2026/11/22/us-election-2026-live-updates.html",
  "https://news.example/articles/c4g5x6y7z8wo",
  "https://news.example/covid19-cases-rise-2026/?page=2&author=5&keyword=rain",
  "https://news.example/breaking-news-from-the-middle-east-and-north-africa",
  "https://news.example/story/20261122143000",
  "https://news.example/feeds/InternationalRelationsNews",
])("%s has no key", (address) => {
  expect(keysIn(address)).toEqual([]);
  expect([shownAddress(address), feedMark(address)]).toEqual([address, address]);
});

test.for([
  {
    what: "in the path",
    address: "https://a.example/feed/9f8e7d6c5b4a39281706/rss",
    shown: "https://a.example/feed/***/rss",
  },
  {
    what: "as a UUID",
    address: "https://a.example/12345678-1234-1234-1234-123456789012",
    shown: "https://a.example/***",
  },
  {
    what: "of digits",
    address: "https://a.example/alerts/01234567890123456789/1",
    shown: "https://a.example/alerts/***/1",
  },
  {
    what: "by its name, however short",
    address: "https://a.example/?api_key=x&q=rain",
    shown: "https://a.example/?api_key=***&q=rain",
  },
  {
    what: "by its looks, under any name",
    address: "https://a.example/?q=Zm9vYmFy1k9dQx77Lw",
    shown: "https://a.example/?q=***",
  },
  { what: "as a user", address: "https://me:pw@a.example/feed", shown: "https://a.example/feed" },
])("a key $what is hidden", ({ address, shown }) => {
  expect(shownAddress(address)).toBe(shown);
});

test("an article that is named by what looks like a key keeps its address, unless it is the key of the feed", () => {
  const keys = keysIn("https://a.example/feed/9f8e7d6c5b4a39281706/rss");
  const article = "https://a.example/content/0a1b2c3d-1234-1234-1234-0123456789ab";
  expect(withoutKeys(article, keys)).toBe(article);
  expect(withoutKeys("https://a.example/p/1?u=9f8e7d6c5b4a39281706", keys)).toBe(
    "https://a.example/p/1?u=***",
  );
});
