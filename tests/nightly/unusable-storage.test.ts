/** A night whose state cannot be used ends at once: only what waiting can mend is tried again. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { startModelServer } from "../made/model-server.ts";
import { openDesk } from "./desk.ts";

const damage = (file: string) => writeFileSync(file, "no database at all");
const renew = (file: string) => {
  const database = new DatabaseSync(file);
  database.exec("CREATE TABLE later (what TEXT); PRAGMA user_version = 99");
  database.close();
};

const page = "sources: [{ url: http://127.0.0.1:1/a }, '*.txt']\n";

test.for([
  { file: "replies.sqlite", state: "damaged", spoil: damage, more: "model: openai:honest\n" },
  { file: "replies.sqlite", state: "newer", spoil: renew, more: "model: openai:honest\n" },
  { file: "collected.sqlite", state: "damaged", spoil: damage, more: page },
  { file: "collected.sqlite", state: "newer", spoil: renew, more: page },
  { file: "nights.sqlite", state: "damaged", spoil: damage, more: "" },
  { file: "nights.sqlite", state: "newer", spoil: renew, more: "" },
])("with a $state $file a night ends with 8 after one try", async ({ file, spoil, more }) => {
  const server = await startModelServer({});
  onTestFinished(server.close);
  const environment = { OPENAI_BASE_URL: server.url, OPENAI_API_KEY: "sk-canary-0123456789" };
  const desk = openDesk({ more, environment });
  mkdirSync(join(desk.cwd, ".nightdesk"));
  const path = join(desk.cwd, ".nightdesk", file);
  spoil(path);
  const before = readFileSync(path);
  // No pause: the clock stands still.
  const hours = 0;
  const { code, printed, informed } = await desk.nightly(
    "2026-11-22T05:00:10Z",
    { once: true },
    new AbortController(),
    hours,
  );
  expect([code, printed.length]).toEqual([8, file === "nights.sqlite" ? 0 : 1]);
  expect(informed.join("\n")).toContain("cannot be used");
  expect(printed.join("")).not.toContain("Tried again");
  expect(readFileSync(path)).toEqual(before);
  expect(server.requests).toEqual([]);
});
