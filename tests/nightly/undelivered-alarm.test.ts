/** The alarm that an edition is not with its readers: when it is raised, what it says, that it is told once a date. */
import { expect, test } from "vitest";
import { NightlySetting } from "../../src/domain/night-setting.ts";
import { Sha256 } from "../../src/domain/ids.ts";
import { alarmsOf, type Alarm } from "../../src/nightly/alarms/alarms-of.ts";
import { alarmSteps } from "../../src/nightly/alarms/alarm-steps.ts";
import { deliverByHand } from "../../src/nightly/delivery/deliver-by-hand.ts";
import type { WaitingDelivery } from "../../src/nightly/delivery/waiting-deliveries.ts";
import { madeRun, scheduled } from "./scheduled.ts";

const { alarm: setting } = NightlySetting.required({ alarm: true }).parse({
  at: "0 5 * * *",
  zone: "UTC",
  alarm: { by: "07:00" },
});
const madeAt = "2026-11-22T05:10:00.000Z";
const key = Sha256.parse("0".repeat(64));

const failed: WaitingDelivery = {
  of: { kind: "edition", date: "2026-11-22", madeAt, folder: "/srv/out/asia/2026-11-22" },
  address: { channel: "mail", target: "a@x.org", shown: "a@x.org" },
  key,
  hash: key,
  state: "failed",
  code: "smtp-451",
  words: "its server answered 451",
  tries: 4,
  at: "2026-11-22T05:13:00.000Z",
  next: { kind: "later", atMs: 0 },
  untilMs: Date.parse("2026-11-23T17:10:00Z"),
};
const other = {
  ...failed,
  address: { channel: "mail", target: "b@x.org", shown: "b@x.org" },
} as const;
const unknown = { ...failed, state: "unknown", next: { kind: "by-hand" } } as const;
const givenUp = { ...failed, next: { kind: "given-up" } } as const;
const untried = { ...failed, state: "untried", code: "", tries: 0, at: madeAt } as const;

function alarms(waiting: readonly WaitingDelivery[], now = "2026-11-22T06:00:00Z"): Alarm[] {
  return alarmsOf({
    brief: "asia",
    schedule: scheduled("0 5 * * *", "UTC"),
    setting,
    runs: [madeRun({ date: "2026-11-22" })],
    feeds: [],
    waiting,
    byHand: (one) =>
      deliverByHand(one, {
        config: "/srv/asia/brief.yaml",
        home: "/srv/my state",
        out: "/srv/out",
      }),
    pending: [],
    nowMs: Date.parse(now),
    sinceMs: Date.parse("2026-11-22T00:00:00Z"),
  });
}

const command = "nightdesk deliver /srv/out/asia/2026-11-22 --home '/srv/my state'";

test.for([
  {
    what: "two mailboxes of one reason are told together",
    waiting: [failed, other],
    message: `asia: not delivered: 2026-11-22 to mail a@x.org, mail b@x.org (its server answered 451, smtp-451). Nightly tries again until 2026-11-23 17:10 UTC; at once: \`${command}\``,
  },
  {
    what: "what may have arrived is not sent again by itself",
    waiting: [unknown],
    message: `asia: not delivered: 2026-11-22 to mail a@x.org (may have arrived, its server answered 451, smtp-451). What may have arrived is not sent again by itself; by hand: \`${command} --again\``,
  },
])("$what", ({ waiting, message }) => {
  expect(alarms(waiting)).toEqual([{ kind: "undelivered", date: "2026-11-22", message }]);
});

test.for([
  { count: 5, more: "smtp-451). Nightly" },
  { count: 6, more: "; and 1 more. Nightly" },
  { count: 9, more: "; and 4 more. Nightly" },
])("of $count addresses the first five are named", ({ count, more }) => {
  const [alarm] = alarms(Array.from({ length: count }, () => failed));
  expect(alarm?.message).toContain(more);
});

test("of two editions it says how long the later one is tried", () => {
  const older = { ...failed, untilMs: Date.parse("2026-11-22T17:10:00Z") };
  expect(alarms([failed, older])[0]?.message).toContain("until 2026-11-23 17:10 UTC");
  expect(alarms([older, failed])[0]?.message).toContain("until 2026-11-23 17:10 UTC");
});

test.for([failed, unknown])("what was tried and is $state is an alarm at once", (waiting) => {
  expect(alarms([waiting], waiting.at)).toHaveLength(1);
});

test("by hand, the notice that there is no brief is handed on from the same folder and state", () => {
  const { date } = failed.of;
  const notice = { kind: "notice", date, madeAt, ending: "refused", lastGood: undefined } as const;
  expect(alarms([{ ...failed, of: notice }])[0]?.message).toContain(
    "`nightdesk nightly /srv/asia/brief.yaml --once --out /srv/out --home '/srv/my state'`",
  );
});

test("what was given up is an alarm of its own, in place of the one before", () => {
  const message = `asia: gave up delivering 2026-11-22 to mail a@x.org (its server answered 451, smtp-451): more than 36 hours have passed. By hand: \`${command}\``;
  const [before] = alarms([failed]);
  if (before === undefined) throw new Error("No alarm.");
  const now = alarms([givenUp]);
  expect(now).toEqual([{ kind: "given-up", date: "2026-11-22", message }]);
  const standing = { ...before, toldOn: "2026-11-23", posted: true };
  expect(alarmSteps(now, [standing], "2026-11-23")).toMatchObject({
    raise: [{ kind: "given-up" }],
    clear: [{ kind: "undelivered" }],
  });
});

test("of two mailboxes, one given up and one still tried, each stands in its own alarm and no other", () => {
  const told = alarms([givenUp, other]).map(({ kind, message }) => [
    kind,
    message.includes("a@x.org"),
    message.includes("b@x.org"),
  ]);
  expect(told).toEqual([
    ["undelivered", false, true],
    ["given-up", true, false],
  ]);
});

test.for([
  { now: "2026-11-22T05:25:00Z", raised: 0 },
  { now: "2026-11-22T05:25:01Z", raised: 1 },
])(
  "an edition that nobody has tried to hand on is an alarm after a quarter of an hour: $now",
  ({ now, raised }) => {
    expect(alarms([untried], now)).toHaveLength(raised);
  },
);

test("the same trouble is told once a date, and a newer edition's is told though the day's was", () => {
  const [alarm] = alarms([failed]);
  if (alarm === undefined) throw new Error("No alarm.");
  const standing = { ...alarm, toldOn: "2026-11-22", posted: true };
  expect(alarmSteps(alarms([failed, other]), [standing], "2026-11-22").raise).toEqual([]);
  const newer = { ...alarm, date: "2026-11-23" };
  const toldAtMidnight = { ...standing, toldOn: "2026-11-23" };
  expect(alarmSteps([newer], [toldAtMidnight], "2026-11-23").raise).toEqual([newer]);
  expect(alarmSteps([alarm], [{ ...newer, ...toldAtMidnight }], "2026-11-23").raise).toEqual([]);
});
