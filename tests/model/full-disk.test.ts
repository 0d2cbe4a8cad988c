/** A disk that runs full in mid-run: what is on its way is kept, and nothing more is paid. Row F1 of the test matrix. */
import { execFileSync } from "node:child_process";
import {
  closeSync,
  openSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openReplyStore, type ReplyStore } from "../../src/adapters/model/reply-store.ts";
import type { ModelRequest } from "../../src/adapters/model/model-call.ts";
import { temporaryFolder } from "../commands/run-cli.ts";

const request: ModelRequest = {
  role: "extract",
  model: "m",
  messages: [],
  schemaName: "s",
  schema: {},
  promptHash: "p",
  outputTokensMax: 16_000,
};
const price = { calls: 1, tokens: 100, dollars: 0.1 };
/** As long as an answer may be. */
const reply = (key: string) => ({
  text: `${key} `.repeat(64_000 / (key.length + 1)),
  answeredBy: "m",
  inputTokens: 1,
  outputTokens: 1,
});

/** A disk of 24 MB; `undefined` where nobody may mount one. */
function smallDisk(): string | undefined {
  const disk = temporaryFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", disk], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync("umount", [disk]));
  return disk;
}

/** Fills the disk to its last byte. */
function fillUp(disk: string): void {
  const descriptor = openSync(join(disk, "other people's"), "w");
  try {
    for (const bytes of [1_000_000, 4096, 1]) {
      const part = Buffer.alloc(bytes);
      for (let goesOn = true; goesOn;) goesOn = isWritten(descriptor, part);
    }
  } finally {
    closeSync(descriptor);
  }
}

function isWritten(descriptor: number, part: Buffer): boolean {
  try {
    return writeSync(descriptor, part) > 0;
  } catch {
    return false;
  }
}

function failureOf(work: () => void): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}

const keys = Array.from({ length: 64 }, (_, index) => `key ${index}`);
const open = (disk: string): ReplyStore => openReplyStore(disk, () => undefined);

test("the answers of all slots are kept when the disk is full, and no other call is begun", ({
  skip,
}) => {
  const disk = smallDisk();
  if (disk === undefined) return skip("this machine lets nobody mount a small disk");
  const store = open(disk);
  for (const key of keys) store.intend(key, request, price);
  fillUp(disk);
  for (const key of keys) store.done(key, reply(key));
  expect(failureOf(() => store.intend("another", request, price))).toMatchObject({
    code: "E_STORAGE",
    message: "The store of paid replies cannot be used: the disk is full.",
  });
  store.close();
  const again = open(disk);
  expect(keys.map((key) => again.read(key))).toEqual(
    keys.map((key) => expect.objectContaining({ state: "done", reply: reply(key) })),
  );
  expect(again.read("another")).toBeUndefined();
  again.close();
});

/** Descriptors of this process for the room that is held on a disk: its file has no name any more. */
function roomsOn(disk: string): string[] {
  return readdirSync("/proc/self/fd")
    .map((name) => join("/proc/self/fd", name))
    .filter((link) => {
      const target = tryReadlink(link) ?? "";
      return target.startsWith(join(disk, "replies.")) && target.includes(".room");
    });
}

function tryReadlink(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

test("the room comes back also while a process that is being started still has it open", ({
  skip,
}) => {
  const disk = smallDisk();
  if (disk === undefined) return skip("this machine lets nobody mount a small disk");
  const store = open(disk);
  store.intend("a", request, price);
  const others = roomsOn(disk).map((link) => openSync(link, "r"));
  expect(others).toHaveLength(1);
  fillUp(disk);
  store.done("a", reply("a"));
  expect(store.read("a")).toMatchObject({ state: "done" });
  store.close();
  for (const descriptor of others) closeSync(descriptor);
});

test("on a disk that has no room for answers nothing is begun", ({ skip }) => {
  const disk = smallDisk();
  if (disk === undefined) return skip("this machine lets nobody mount a small disk");
  writeFileSync(join(disk, "spare"), Buffer.alloc(2_000_000));
  fillUp(disk);
  rmSync(join(disk, "spare"));
  const store = open(disk);
  expect(failureOf(() => store.intend("a", request, price))).toMatchObject({ code: "E_STORAGE" });
  expect(store.read("a")).toBeUndefined();
  store.close();
});
