import * as fc from "fast-check";
import { expect, test } from "vitest";
import { documentName } from "../../src/adapters/collect/document-name.ts";

const part = fc.constantFrom(
  "..",
  "/",
  "%2e",
  "%2F",
  "\\",
  "a",
  ".",
  "-",
  "con",
  "\u202e",
  "Ж",
  "?",
  "=",
  "\u0000",
  ":",
  "x".repeat(300),
);

test("whatever the address, its name is a plain file name that cannot lead anywhere", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const name = documentName(`https://a.example:81/${parts.join("")}`);
      expect(name).toMatch(/^a\.example-81[A-Za-z0-9.-]*-[0-9a-f]{10}$/);
      expect(name).not.toContain("..");
      expect(name.length).toBeLessThan(140);
    }),
  );
});

test("two addresses have two names, and one address has one", () => {
  const names = ["/a", "/a?b", "/a/", "/A", "/a.html"].map((path) =>
    documentName(`https://a.example${path}`),
  );
  expect(new Set(names).size).toBe(5);
  expect(documentName("https://a.example/a")).toBe(names[0]);
});

test("a person can tell the site and the page", () => {
  expect(documentName("https://www.news.example/2026/11/harbour-strike.html?x=1")).toMatch(
    /^www\.news\.example-2026-11-harbour-strike-[0-9a-f]{10}$/,
  );
});
