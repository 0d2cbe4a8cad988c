import { expect, test } from "vitest";
import { createScout } from "../../src/adapters/model/scout.ts";

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Nothing else of the process runs meanwhile. */
function block(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

test("the first passes at once, and the others as soon as it is back", async () => {
  const scout = createScout();
  await scout.pass();
  let passed = 0;
  const others = [1, 2, 3].map(() => scout.pass().then(() => (passed += 1)));
  await tick();
  expect(passed).toBe(0);
  scout.back();
  await Promise.all(others);
  expect(passed).toBe(3);
});

test("one that is not back is not waited for longer than its head start", async () => {
  const scout = createScout();
  await scout.pass();
  await expect(scout.pass()).resolves.toBeUndefined();
});

test("a process that was kept busy reads the answer that has come before it lets the others go", async () => {
  const scout = createScout();
  await scout.pass();
  const seen: string[] = [];
  const other = scout.pass().then(() => seen.push("other"));
  setImmediate(() => {
    block(300);
    // As a reply that lay in the socket is read: after all timers that are due.
    setImmediate(() => {
      seen.push("answer");
      scout.back();
    });
  });
  await other;
  expect(seen).toEqual(["answer", "other"]);
});
