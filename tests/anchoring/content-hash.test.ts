import { expect, test } from "vitest";
import { contentHash, shortId } from "../../src/anchoring/content-hash.ts";

test("text and its UTF-8 bytes have the same hash, as published for SHA-256", () => {
  const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  expect(contentHash("abc")).toBe(abc);
  expect(contentHash(new TextEncoder().encode("abc"))).toBe(abc);
});

test("an id depends on where its parts are divided", () => {
  expect(shortId("c", ["ab", "c"])).toMatch(/^c[0-9a-f]{10}$/);
  expect(shortId("c", ["ab", "c"])).not.toBe(shortId("c", ["a", "bc"]));
});
