/** `nightdesk status` as an operator reads it at six in the morning, and the alarm that comes by itself. */
import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { openNightState } from "../../src/adapters/store/night-state.ts";
import { openDesk } from "./desk.ts";

test("before the first night there is nothing to say, and no state is made", async () => {
  const desk = openDesk();
  const { printed } = await desk.status("2026-11-22T06:00:00Z");
  expect(printed).toEqual([
    "There was no night yet in .nightdesk; `nightdesk nightly BRIEF.yaml` begins.",
  ]);
  expect(existsSync(join(desk.cwd, ".nightdesk"))).toBe(false);
});

test("after a good night all is well, and the next five are named", async () => {
  const desk = openDesk();
  await desk.nightly("2026-11-22T05:00:10Z");
  const { printed, code } = await desk.status("2026-11-22T06:00:00Z");
  expect(code).toBe(0);
  expect(printed[0]).toBe(`asia: well
  last good  2026-11-22, made 2026-11-22 05:00 UTC, out/asia/latest
  last run   2026-11-22, complete, 2026-11-22 05:00 UTC
             an edition was written
  next       2026-11-23 05:00 UTC
             then 2026-11-24 05:00, 2026-11-25 05:00, 2026-11-26 05:00, 2026-11-27 05:00
  money      nothing in 7 days: no call was made`);
});

test("after a bad one it begins with the alarm, and says why and since when", async () => {
  const desk = openDesk({ nightly: 'at: 0 5 * * *\n  zone: UTC\n  alarm: { by: "06:00" }' });
  await desk.nightly("2026-11-21T05:00:10Z");
  const state = openNightState(join(desk.cwd, ".nightdesk"));
  const url = "https://news.example/feed";
  state.recordFeed({
    brief: "asia",
    url,
    date: "2026-11-10",
    at: "2026-11-10T05:00:00.000Z",
    outcome: { kind: "new" },
  });
  for (const day of [20, 21, 22]) {
    state.recordFeed({
      brief: "asia",
      url,
      date: `2026-11-${day}`,
      at: `2026-11-${day}T05:00:00.000Z`,
      outcome: { kind: "failed", error: "http-503" },
    });
  }
  state.close();
  rmSync(join(desk.cwd, "asia/port.txt"));
  await desk.nightly("2026-11-22T05:00:10Z");
  appendFileSync(join(desk.cwd, "asia/brief.yaml"), `\nsources: ["*.txt", { feed: "${url}" }]\n`);
  const { printed } = await desk.status("2026-11-22T06:00:00Z");
  const [head, first, second, third] = printed[0]?.split("\n") ?? [];
  expect(head).toBe("asia: 3 alarms stand");
  expect(first).toContain(
    "ALARM      no-edition: asia: no good edition for 2026-11-22 by 06:00 (UTC): ",
  );
  expect(second).toBe(
    "  ALARM      stale-input: asia: 1 of 1 sources are stale: https://news.example/feed (failing for 3 nights).",
  );
  expect(third).toContain(
    "ALARM      nothing-extracted: asia: nothing was extracted for 2026-11-22: ",
  );
  expect(printed[0]).toContain("last good  2026-11-21");
  expect(printed[0]).toContain("last run   2026-11-22, nothing-usable, 2026-11-22 05:00 UTC");
  expect(printed[0]).toContain(
    "LOOK: https://news.example/feed: failing for 3 nights, 3 times (http-503), last answer 2026-11-10",
  );
});

test("the same facts as JSON", async () => {
  const desk = openDesk();
  await desk.nightly("2026-11-22T05:00:10Z");
  const { printed } = await desk.status("2026-11-22T06:00:00Z", { json: true });
  expect(JSON.parse(printed[0] ?? "")).toMatchObject({
    briefs: [
      {
        brief: "asia",
        zone: "UTC",
        lastGood: { date: "2026-11-22" },
        lastRun: { date: "2026-11-22", ending: "complete", exitCode: 0, dollars: 0 },
        due: [],
        next: [{ date: "2026-11-23", at: "2026-11-23T05:00:00.000Z" }, {}, {}, {}, {}],
        money: [{}, {}, {}, {}, {}, {}, { date: "2026-11-22", calls: 0, dollars: 0 }],
        alarms: [],
      },
    ],
  });
});

/** A hook on loopback that says no as often as it is told to. */
async function hook(refusals: number) {
  const taken: unknown[] = [];
  let left = refusals;
  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      if (left-- > 0) response.statusCode = 503;
      else taken.push(JSON.parse(body));
      response.end();
    })();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has such an address
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, taken };
}

test("a dead nightly is told once, in the file and by the hook, and taken back once", async () => {
  const { url, taken } = await hook(0);
  const alarm = `alarm: { by: "06:00", file: ../alarm.txt, webhook: "${url}" }`;
  const desk = openDesk({ nightly: `at: 0 5 * * *\n  zone: UTC\n  ${alarm}` });
  const file = join(desk.cwd, "alarm.txt");
  await desk.nightly("2026-11-21T05:00:10Z");
  expect((await desk.status("2026-11-22T05:59:00Z", { check: true })).code).toBe(0);
  expect(existsSync(file)).toBe(false);
  expect((await desk.status("2026-11-22T06:00:00Z", { check: true })).code).toBe(3);
  expect((await desk.status("2026-11-22T09:00:00Z", { check: true })).code).toBe(3);
  const message = "asia: no good edition for 2026-11-22 by 06:00 (UTC): no run was begun.";
  expect(readFileSync(file, "utf8")).toBe(`2026-11-22 no-edition: ${message}\n`);
  const raised = {
    schema: "nightdesk/alarm@1",
    brief: "asia",
    kind: "no-edition",
    date: "2026-11-22",
    message,
  };
  expect(taken).toEqual([{ ...raised, state: "raised" }]);
  await desk.nightly("2026-11-22T09:30:00Z");
  expect(existsSync(file)).toBe(false);
  expect(taken).toEqual([
    { ...raised, state: "raised" },
    { ...raised, state: "cleared" },
  ]);
});

test("a hook that is down does not keep the alarm from the file, and gets it later", async () => {
  const { url, taken } = await hook(1);
  const alarm = `alarm: { by: "06:00", file: ../alarm.txt, webhook: "${url}" }`;
  const desk = openDesk({ nightly: `at: 0 5 * * *\n  zone: UTC\n  ${alarm}` });
  await desk.nightly("2026-11-21T05:00:10Z");
  const { informed } = await desk.status("2026-11-22T06:00:00Z", { check: true });
  expect(informed).toContain(
    "warning: nightly.alarm.webhook: the alarm was not taken: it answered 503",
  );
  expect([existsSync(join(desk.cwd, "alarm.txt")), taken.length]).toEqual([true, 0]);
  await desk.status("2026-11-22T06:30:00Z", { check: true });
  await desk.status("2026-11-22T07:00:00Z", { check: true });
  expect(taken).toHaveLength(1);
});
