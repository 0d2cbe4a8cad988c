/** Feeds from feedparser's own tests, where they lie on this machine. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { readFeed } from "../../src/adapters/collect/read-feed.ts";
import { have } from "../made/have.ts";

const folder = "/work/shared/fuzz/feeds";
const isThere = have("the corpus of odd feeds", existsSync(folder), "optional");
const Line = z.object({ id: z.string(), b64: z.string() });

/** The corpus writes the header that goes with a feed into a comment in it. */
function isRead(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 600)).toString("latin1");
  const contentType = /Content-type:\s*(.+)/i.exec(start)?.[1];
  return readFeed(bytes, { url: "https://a.example/", contentType }).kind === "feed";
}

test.runIf(isThere)("of 102 odd feeds at least 85 are read, and none throws", () => {
  const files = ["encoding", "illformed", "json"].flatMap((kind) =>
    readdirSync(join(folder, kind)).map((name) => join(folder, kind, name)),
  );
  expect(files).toHaveLength(102);
  const read = files.filter((file) => isRead(readFileSync(file)));
  expect(read.length).toBeGreaterThanOrEqual(85);
});

test.runIf(isThere).for(["valid-atom10", "valid-rss"])("no feed of %s is refused", (name) => {
  const lines = readFileSync(join(folder, `${name}.jsonl`), "utf8")
    .trim()
    .split("\n");
  const refused = lines
    .map((line) => Line.parse(JSON.parse(line)))
    .filter(({ b64 }) => !isRead(Buffer.from(b64, "base64")));
  expect(refused.map(({ id }) => id)).toEqual([]);
});
