/** Nights whose readers cannot be reached: alarm, status, tries over restarts, and an end that is told. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDeliveryStore } from "../../src/adapters/store/delivery-state.ts";
import { takeLock } from "../../src/adapters/store/run-lock.ts";
import { hookServer } from "../deliver/made/hook-server.ts";
import { mailServer, readLetter } from "../deliver/made/mail-server.ts";
import { damNews, openDesk, type Desk } from "./desk.ts";

const environment = { HOOK_SECRET: "hook-secret-1", ALARM_SECRET: "alarm-secret-1" };
const nightly = 'at: 0 5 * * *\n  zone: UTC\n  alarm: { by: "07:00", file: ../alarm.txt }';

const hookDesk = (url: string): Desk =>
  openDesk({
    nightly,
    environment,
    more: `deliver:\n  - webhook: { url: "${url}/in?token=k3y", secretFrom: HOOK_SECRET }\n`,
  });
const mailDesk = (port: number): Desk =>
  openDesk({
    nightly,
    environment,
    more: `deliver:\n  - mail: { to: [a@example.org], from: d@example.org, host: 127.0.0.1, port: ${port}, security: none }\n`,
  });
const alarmFile = ({ cwd }: Desk) =>
  existsSync(join(cwd, "alarm.txt")) ? readFileSync(join(cwd, "alarm.txt"), "utf8") : "";
/** A daemon that the test stops when the clock of the desk has come this far. */
const daemon = (desk: Desk, from: string, hours: number) =>
  desk.nightly(from, {}, undefined, hours);

test("while another process delivers, a daemon tells nothing of it, and who asks is told to wait", async () => {
  const desk = openDesk({ more: "deliver:\n  - folder: ../box\n" });
  const lock = await takeLock(join(desk.cwd, ".nightdesk"), "delivery of asia", new Date());
  const looks = await daemon(desk, "2026-11-22T05:00:00Z", 0.05);
  expect(looks.printed).toEqual([expect.stringContaining("an edition was written")]);
  expect(looks.informed.join("\n")).not.toContain("delivered");
  const asked = await desk.nightly("2026-11-22T05:10:00Z");
  lock.release();
  expect([asked.code, asked.informed]).toEqual([7, [expect.stringContaining("E_LOCKED")]]);
  expect(asked.informed[0]).toContain("`asia` is being delivered already: process");
  // With another state it would go out a second time.
  expect(asked.informed[0]).not.toContain("--home");
  const after = await desk.nightly("2026-11-22T05:11:00Z");
  expect([after.code, after.informed]).toEqual([
    0,
    [expect.stringContaining("delivered to folder")],
  ]);
});

test("a delivery that fails is an alarm, stands in the status with reason and remedy, and names no secret", async () => {
  const { url } = await hookServer(() => 500);
  const desk = hookDesk(url);
  const { code, informed } = await desk.nightly("2026-11-22T05:00:10Z");
  expect(code).toBe(3);
  const folder = /out\/asia\/\.editions\/2026-11-22-\w+/;
  const file = alarmFile(desk);
  expect(file).toContain(
    `2026-11-22 undelivered: asia: not delivered: 2026-11-22 to webhook ${url} (it answered 500, http-500). Nightly tries again until 2026-11-23 17:00 UTC; at once: \`nightdesk deliver ${desk.cwd}`,
  );
  expect(file).toMatch(folder);
  const { printed } = await desk.status("2026-11-22T06:00:00Z");
  expect(printed[0]).toContain("asia: an alarm stands");
  expect(printed[0]).toContain(
    `not with   webhook ${url}: 2026-11-22, since 2026-11-22 05:00: it answered 500 (http-500, 4 tries); due now`,
  );
  expect(printed[0]).toContain(`by hand: nightdesk deliver ${desk.cwd}`);
  const json = await desk.status("2026-11-22T05:03:00Z", { json: true });
  expect(JSON.parse(json.printed[0] ?? "")).toMatchObject({
    briefs: [
      {
        undelivered: [
          {
            what: "edition",
            date: "2026-11-22",
            channel: "webhook",
            to: url,
            since: "2026-11-22T05:00:10.000Z",
            state: "failed",
            code: "http-500",
            because: "it answered 500",
            tries: 4,
            next: "later",
            nextTry: "2026-11-22T05:12:45.000Z",
            until: "2026-11-23T17:00:10.000Z",
            byHand: expect.stringContaining("nightdesk deliver "),
          },
        ],
        alarms: [{ kind: "undelivered", date: "2026-11-22" }],
      },
    ],
  });
  const all = [...informed, ...printed, ...json.printed, file].join("\n");
  expect(all).not.toMatch(/k3y|hook-secret/);
});

test("what fails is tried again by the same process until it is taken, and the alarm is taken back", async () => {
  const { url, calls } = await hookServer((_path, number) => (number < 6 ? 500 : 204));
  const desk = hookDesk(url);
  const { informed } = await daemon(desk, "2026-11-22T04:59:00Z", 3);
  expect(calls).toHaveLength(6);
  expect(informed.filter((line) => line.includes("delivered"))).toEqual([
    expect.stringContaining("asia 2026-11-22: not delivered to webhook"),
    expect.stringContaining("alarm: asia: not delivered: 2026-11-22 to webhook"),
    expect.stringContaining("(http-500, 5 tries); tried again at 2026-11-22 05:42"),
    `asia 2026-11-22: delivered to webhook ${url}`,
    "alarm cleared: asia: undelivered of 2026-11-22",
  ]);
  expect(alarmFile(desk)).toBe("");
});

test("a hook that waits for a person is not asked again when one that is down is", async () => {
  const { url, calls } = await hookServer((path) => (path.startsWith("/in") ? 500 : 404));
  const desk = hookDesk(url);
  const config = readFileSync(join(desk.cwd, "asia/brief.yaml"), "utf8");
  const more = `  - webhook: { url: "${url}/gone", secretFrom: HOOK_SECRET }\n`;
  desk.write("asia/brief.yaml", `${config}${more}`);
  await daemon(desk, "2026-11-22T04:59:00Z", 0.5);
  const counts = ["/in?token=k3y", "/gone"].map(
    (path) => calls.filter((call) => call.url === path).length,
  );
  expect(counts).toEqual([5, 1]);
});

test("a process that is started again goes on where the last one was, also past the next night", async () => {
  const { url, calls } = await hookServer((_path, number) => (number <= 12 ? 503 : 204));
  const desk = hookDesk(url);
  await daemon(desk, "2026-11-22T04:59:00Z", 1);
  const tries = calls.length;
  expect(tries).toBe(6);
  await daemon(desk, "2026-11-22T06:00:00Z", 0.1);
  expect(calls).toHaveLength(tries);
  rmSync(join(desk.cwd, "asia/port.txt"));
  desk.write("asia/dam.txt", damNews);
  await daemon(desk, "2026-11-23T04:59:00Z", 3);
  const ids = calls.map(({ headers }) => headers["webhook-id"]);
  expect(new Set(ids).size).toBe(2);
  const { printed } = await desk.status("2026-11-23T08:00:00Z", { json: true });
  expect(printed[0]).toContain('"undelivered":[]');
});

test("after the bound it is given up, which is an alarm of its own with the command that helps", async () => {
  const { url, calls } = await hookServer(() => 500);
  const desk = hookDesk(url);
  await desk.nightly("2026-11-20T05:00:10Z");
  const count = calls.length;
  const weekly = readFileSync(join(desk.cwd, "asia/brief.yaml"), "utf8");
  writeFileSync(join(desk.cwd, "asia/brief.yaml"), weekly.replace("0 5 * * *", "0 5 * * 5"));
  const { informed } = await desk.status("2026-11-21T17:00:11Z", { check: true });
  expect(informed).toContainEqual(
    expect.stringMatching(
      /^alarm: asia: gave up delivering 2026-11-20 to webhook \S+ \(it answered 500, http-500\): more than 36 hours have passed\. By hand: `nightdesk deliver \S+ --home \S+`$/,
    ),
  );
  await desk.nightly("2026-11-21T18:00:00Z");
  expect(calls).toHaveLength(count);
  const { printed } = await desk.status("2026-11-21T18:00:00Z");
  expect(printed[0]).toContain("given up since 2026-11-21 17:00");
});

test("a mail that may have arrived is never sent again by itself, and that is an alarm", async () => {
  const server = await mailServer(() => "drop");
  const desk = mailDesk(server.port);
  expect((await desk.nightly("2026-11-22T05:00:10Z")).code).toBe(3);
  await daemon(desk, "2026-11-22T05:10:00Z", 3);
  await desk.nightly("2026-11-22T09:00:00Z");
  expect(server.letters).toHaveLength(1);
  expect(alarmFile(desk)).toMatch(
    /may have arrived, its server gave no answer to the message, \w+\)\. What may have arrived is not sent again by itself; by hand: `nightdesk deliver \S+ --home \S+ --again`/,
  );
});

test("a server that was down comes back, and its readers have every edition once", async () => {
  let down = true;
  const server = await mailServer(() => (down ? 451 : "take"));
  const desk = mailDesk(server.port);
  await desk.nightly("2026-11-22T05:00:10Z");
  down = false;
  await daemon(desk, "2026-11-22T06:00:00Z", 1);
  await daemon(desk, "2026-11-22T08:00:00Z", 1);
  expect(server.letters).toHaveLength(1);
  expect((await desk.status("2026-11-22T09:00:00Z")).printed[0]).toContain("asia: well");
});

test("an edition that was damaged before it was handed on is told, and not read at every look", async () => {
  const { url, calls } = await hookServer(() => 500);
  const desk = hookDesk(url);
  await desk.nightly("2026-11-22T05:00:10Z");
  const count = calls.length;
  writeFileSync(join(desk.cwd, "out/asia/latest/brief.html"), "<p>other words</p>");
  const { informed } = await daemon(desk, "2026-11-22T05:20:00Z", 0.2);
  const told = informed.filter((line) => line.includes("brief.html is not as it was made"));
  expect([calls.length - count, told.length]).toEqual([0, 1]);
  const { printed } = await desk.status("2026-11-22T05:40:00Z");
  expect(printed[0]).toContain("the edition cannot be read, or is not as it was made (edition, 5");
});

test("what a process that died was sending is not sent again, also when its edition was damaged since", async () => {
  const server = await mailServer();
  const desk = mailDesk(server.port);
  await desk.nightly("2026-11-22T05:00:10Z");
  const store = openDeliveryStore(join(desk.cwd, ".nightdesk"));
  const [row] = store.ofBrief("asia");
  if (row === undefined) throw new Error("No row.");
  // As if it had died before the answer.
  store.intend(row);
  store.close();
  const html = join(desk.cwd, "out/asia/latest/brief.html");
  const whole = readFileSync(html);
  writeFileSync(html, "<p>other words</p>");
  await desk.nightly("2026-11-22T05:10:00Z");
  writeFileSync(html, whole);
  await daemon(desk, "2026-11-22T06:20:00Z", 3);
  expect(server.letters).toHaveLength(1);
  expect(alarmFile(desk)).toContain(
    "may have arrived, the program ended while it was sent, cut-off",
  );
});

test("on a quiet night the short edition is delivered, and says that nothing is new", async () => {
  const server = await mailServer();
  const desk = mailDesk(server.port);
  await desk.nightly("2026-11-21T05:00:10Z");
  await desk.nightly("2026-11-22T05:00:10Z");
  const [, letter] = server.letters;
  const { head, text } = readLetter(letter?.raw ?? "");
  expect(head).toContain("Subject: Asia, 2026-11-22: nothing new");
  expect(text.toLowerCase()).toContain("nothing");
});

test("on a night with nothing usable the readers are told that there is no brief, once", async () => {
  const server = await mailServer();
  const desk = mailDesk(server.port);
  await desk.nightly("2026-11-21T05:00:10Z");
  rmSync(join(desk.cwd, "asia/port.txt"));
  expect((await desk.nightly("2026-11-22T05:00:10Z")).code).toBe(4);
  await desk.nightly("2026-11-22T05:30:00Z");
  expect(server.letters).toHaveLength(2);
  const { head, text, html, pdf } = readLetter(server.letters[1]?.raw ?? "");
  expect(head).toContain("Subject: Asia, 2026-11-22: no brief");
  expect(text).toBe(
    "Asia, 2026-11-22\n\nThere is no brief for 2026-11-22. Nothing that could be used was found in its sources.\n\nThe last one is that of 2026-11-21. That there is none for 2026-11-22 does not mean that nothing happened.\n",
  );
  expect([html.includes("<h1>Asia, 2026-11-22</h1>"), pdf]).toEqual([true, ""]);
  desk.write("asia/dam.txt", damNews);
  await desk.nightly("2026-11-22T06:00:00Z");
  expect(readLetter(server.letters[2]?.raw ?? "").head).toContain("Subject: Asia, 2026-11-22\r");
});

test("the notice has a schema of its own for a hook, and lies beside the briefs in a folder", async () => {
  const { url, calls } = await hookServer();
  const desk = hookDesk(url);
  desk.write(
    "asia/brief.yaml",
    `${readFileSync(join(desk.cwd, "asia/brief.yaml"), "utf8")}  - folder: ../briefs\n`,
  );
  rmSync(join(desk.cwd, "asia/port.txt"));
  await desk.nightly("2026-11-22T05:00:10Z");
  expect(JSON.parse(calls[0]?.body ?? "")).toMatchObject({
    schema: "nightdesk/notice@1",
    id: calls[0]?.headers["webhook-id"],
    state: "no-brief",
    because: "nothing-usable",
    lastGood: null,
  });
  const notice = join(desk.cwd, "briefs/asia/2026-11-22-no-brief/notice.txt");
  expect(readFileSync(notice, "utf8")).toContain("There is no earlier one.");
});
