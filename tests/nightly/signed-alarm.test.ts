/** The alarm's webhook: signed as a delivery is, and a night does not begin without the secret. */
import { createHmac } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { postAlarm } from "../../src/adapters/deliver/post-alarm.ts";
import { hookServer } from "../deliver/made/hook-server.ts";
import { openDesk, type Desk } from "./desk.ts";

const secret = "alarm-secret-1";
const alarmed = (url: string, more = ""): string =>
  `at: 0 5 * * *\n  zone: UTC\n  alarm: { by: "06:00", webhook: "${url}"${more} }`;
const signed = (url: string, environment: Readonly<Record<string, string>>): Desk =>
  openDesk({ nightly: alarmed(url, ", secretFrom: ALARM_SECRET"), environment });

test("an alarm is signed as the README says, under one id a day, and another one when it is taken back", async () => {
  const { url, calls } = await hookServer((_path, number) => (number === 1 ? 503 : 204));
  const desk = signed(url, { ALARM_SECRET: secret });
  await desk.nightly("2026-11-21T05:00:10Z");
  await desk.status("2026-11-22T06:00:00Z", { check: true });
  await desk.status("2026-11-22T07:00:00Z", { check: true });
  await desk.status("2026-11-23T00:10:00Z", { check: true });
  await desk.nightly("2026-11-23T05:00:10Z");
  const ids = calls.map(({ headers }) => headers["webhook-id"]);
  expect(calls.map(({ body }) => /"state":"(\w+)"/.exec(body)?.[1])).toEqual([
    "raised",
    "raised",
    "raised",
    "cleared",
  ]);
  expect([ids[0] === ids[1], new Set(ids).size]).toEqual([true, 3]);
  for (const { headers, body } of calls) {
    const signedText = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
    const mac = createHmac("sha256", secret).update(signedText).digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${mac}`);
  }
});

test("a hook that refuses an alarm is asked again every ten minutes, not at every look", async () => {
  const { url, calls } = await hookServer((path) => (path === "/in" ? 500 : 503));
  const desk = openDesk({
    nightly: alarmed(`${url}/alarm`),
    environment: { HOOK_SECRET: "hook-secret-1" },
    more: `deliver:\n  - webhook: { url: "${url}/in", secretFrom: HOOK_SECRET }\n`,
  });
  await desk.nightly("2026-11-22T04:59:00Z", {}, undefined, 1);
  const asked = calls.filter((call) => call.url === "/alarm").length;
  expect([asked >= 5, asked <= 7]).toEqual([true, true]);
});

test("without `secretFrom` an alarm is not signed", async () => {
  const { url, calls } = await hookServer();
  const desk = openDesk({ nightly: alarmed(url) });
  await desk.nightly("2026-11-21T05:00:10Z");
  await desk.status("2026-11-22T06:00:00Z", { check: true });
  expect(calls.map(({ headers }) => headers["webhook-signature"])).toEqual([undefined]);
});

test.for([{ environment: {} }, { environment: { ALARM_SECRET: "" } }])(
  "a night does not begin without the secret of its alarm: $environment",
  async ({ environment }) => {
    const { url, calls } = await hookServer();
    const desk = signed(url, environment);
    const { code, informed } = await desk.nightly("2026-11-22T05:00:10Z");
    expect(code).toBe(2);
    expect(informed[0]).toContain("error[E_CONFIG] The alarms of `asia` are to be signed");
    expect(informed[0]).toContain("where: asia: nightly.alarm.secretFrom");
    expect(informed[0]).toContain("next: Set ALARM_SECRET in the environment");
    expect([calls.length, existsSync(join(desk.cwd, "out"))]).toEqual([0, false]);
  },
);

test("an alarm without its secret is never posted unsigned", async () => {
  const { url, calls } = await hookServer();
  const desk = signed(url, {});
  await desk.nightly("2026-11-22T05:00:10Z");
  const { informed } = await desk.status("2026-11-23T06:00:00Z", { check: true });
  expect(informed).toContain(
    "warning: nightly.alarm.webhook: the alarm was not taken: the variable that holds its secret is not set",
  );
  expect(calls).toEqual([]);
});

test("an alarm that is sent on elsewhere is not taken, and goes nowhere else", async () => {
  const web = await hookServer((path) => (path === "/elsewhere" ? 200 : 307));
  const posting = { body: "{}", id: "a", secret: undefined, now: new Date(0) };
  const { signal } = new AbortController();
  await expect(postAlarm(web.url, posting, signal)).rejects.toThrow("it answered 307");
  expect(web.calls).toHaveLength(1);
});
