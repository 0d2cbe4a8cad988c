/** Every step of a run has a named point at which it can be killed: the contract of RELIABILITY, section 5. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** By the steps that the contract names. A run is marked as done in the night's record after `done` and `release`. */
const pointsOf: Readonly<Record<string, readonly string[]>> = {
  lock: ["lock"],
  config: ["config"],
  fetch: ["fetch", "fetched", "collected"],
  parse: ["ingest-document"],
  chunk: ["chunk"],
  reserve: ["call-asked", "call-reserved"],
  send: ["call-intent"],
  answer: ["call-answered"],
  commit: ["call-committed"],
  validate: ["call-validated", "extract-chunk"],
  resolve: ["resolve-episodes"],
  write: ["write-draft"],
  verify: ["verify-draft"],
  render: ["render/markdown", "render/html", "render/pdf"],
  "write files": ["write"],
  fsync: ["fsync"],
  rename: ["rename", "link"],
  publish: ["publish", "published"],
  "mark done": ["settled", "done"],
  release: ["release"],
  deliver: ["deliver-send", "deliver-done"],
  review: [
    "review-applied",
    "review-rendered",
    "review-published",
    "review-delivered",
    "review-noted",
  ],
};

/** What the program says that it has reached. */
function pointsInSource(): string[] {
  const source = join(import.meta.dirname, "../../src");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" });
  const texts = files
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(source, name), "utf8"));
  const named = texts.flatMap((text) =>
    [...text.matchAll(/\breached(?:\?\.)?\("([^"]+)"\)/g)].map(([, point = ""]) => point),
  );
  const renderings = texts.some((text) => text.includes('["", "markdown", "html", "pdf"]'))
    ? ["render/markdown", "render/html", "render/pdf"]
    : [];
  return [...named, ...renderings];
}

test("the points of all steps are there, and no point is of no step", () => {
  const listed = Object.values(pointsOf).flat();
  expect(new Set(pointsInSource())).toEqual(new Set(listed));
});
