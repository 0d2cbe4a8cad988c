/** Several briefs in one call: each stands for itself, and a mistake in one config costs that brief alone. */
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { BriefError } from "../../src/domain/brief-error.ts";
import { takeLock } from "../../src/adapters/store/run-lock.ts";
import { damNews, openDesk, type Desk } from "./desk.ts";

const schedule = "title: T\nnightly: { at: 0 5 * * *, zone: UTC }\n";
const broken = "titel: T\nnightly: { at: 0 5 * * *, zone: UTC }\n";

/** `asia`, as every desk has it, and beside it `coast` with this config. */
function twoDesk(config: string, given: readonly string[] = ["coast", "asia"]): Desk {
  const desk = openDesk({ given });
  mkdirSync(join(desk.cwd, "coast"));
  desk.write("coast/dam.txt", damNews);
  desk.write("coast/brief.yaml", config);
  return desk;
}

const editions = ({ cwd }: Desk, name: string) =>
  existsSync(join(cwd, "out", name))
    ? readdirSync(join(cwd, "out", name)).filter((one) => /^\d/.test(one))
    : [];

test.for([
  { what: "a mistake", config: broken, says: "coast/brief.yaml:1:1: unknown key `titel`" },
  { what: "no schedule", config: "title: T\n", says: "The brief `coast` has no schedule." },
  {
    what: "a tab",
    config: "nightly:\n\tat: x\n",
    says: "coast/brief.yaml:2:1: a tab cannot indent",
  },
])(
  "with $what in one config the other brief is made, and the exit code is 2",
  async ({ config, says }) => {
    const desk = twoDesk(config);
    const { code, informed, printed } = await desk.nightly("2026-11-22T05:00:10Z");
    expect(code).toBe(2);
    expect(informed.filter((line) => line.includes("error[E_CONFIG]"))).toHaveLength(1);
    expect(informed.join("\n")).toContain(says);
    expect(printed[0]).toContain("asia 2026-11-22 complete");
    expect([editions(desk, "asia"), editions(desk, "coast")]).toEqual([["2026-11-22"], []]);
  },
);

test("the mistake is told as JSON, too", async () => {
  const { informed } = await twoDesk(broken).nightly("2026-11-22T05:00:10Z", {
    once: true,
    json: true,
  });
  const errors = informed
    .filter((line) => line.startsWith("{"))
    .map((line): unknown => JSON.parse(line));
  expect(errors).toMatchObject([{ error: { code: "E_CONFIG", exitCode: 2 } }]);
});

test("a mistake is told with `--quiet`, too: it is no progress and no note", async () => {
  const asked = { once: true, quiet: true } as const;
  const { code, informed } = await twoDesk(broken).nightly("2026-11-22T05:00:10Z", asked);
  expect([code, informed]).toEqual([2, [expect.stringContaining("unknown key `titel`")]]);
});

test("a path that is not there costs that brief alone", async () => {
  const desk = openDesk({ given: ["nowhere", "asia"] });
  const { code, informed } = await desk.nightly("2026-11-22T05:00:10Z");
  expect([code, editions(desk, "asia")]).toEqual([2, ["2026-11-22"]]);
  expect(informed.join("\n")).toContain("`nowhere`");
});

test("two configs of one name are refused, and a third brief is made", async () => {
  const desk = twoDesk(schedule, ["coast", "other/coast", "asia"]);
  mkdirSync(join(desk.cwd, "other/coast"), { recursive: true });
  desk.write("other/coast/brief.yaml", schedule);
  const { code, informed } = await desk.nightly("2026-11-22T05:00:10Z");
  expect(code).toBe(2);
  const text = informed.join("\n");
  expect(text).toContain("Two of the briefs are called `coast`");
  expect(text).toMatch(/where: coast\n +other\/coast/);
  expect([editions(desk, "asia"), editions(desk, "coast")]).toEqual([["2026-11-22"], []]);
});

test("where every config has a mistake each is told, and nothing is written", async () => {
  const desk = twoDesk(broken);
  desk.write("asia/brief.yaml", "title: T\n");
  const { code, informed } = await desk.nightly("2026-11-22T05:00:10Z");
  expect(code).toBe(2);
  expect(informed.join("\n")).toMatch(/coast\/brief\.yaml has a mistake[^]*`asia` has no schedule/);
  expect(existsSync(join(desk.cwd, ".nightdesk"))).toBe(false);
});

test("status shows the broken brief as broken, with what its nights came to, and the others as they are", async () => {
  const desk = twoDesk(schedule);
  await desk.nightly("2026-11-21T05:00:10Z");
  desk.write("coast/brief.yaml", broken);
  const { code, printed } = await desk.status("2026-11-21T06:00:00Z");
  expect(code).toBe(2);
  expect(printed[0]).toMatch(/^asia: well\n/);
  expect(printed[0]).toContain(`coast: broken, and not made
  error      E_CONFIG: coast/brief.yaml has a mistake.
  where      coast/brief.yaml:1:1: unknown key \`titel\``);
  expect(printed[0]).toContain("  last run   2026-11-21, complete");
  const json = await desk.status("2026-11-21T06:00:00Z", { json: true });
  expect(JSON.parse(json.printed[0] ?? "")).toMatchObject({
    briefs: [{ brief: "asia" }],
    broken: [{ brief: "coast", error: { code: "E_CONFIG" }, lastRun: { date: "2026-11-21" } }],
  });
});

test("the daemon takes a config once it is mended, and tells once of each time that it is broken", async () => {
  const desk = twoDesk(broken);
  const stop = new AbortController();
  const until = async (name: string, date: string) => {
    await expect.poll(() => editions(desk, name).includes(date), { timeout: 60_000 }).toBe(true);
  };
  const running = desk.nightly("2026-11-22T04:00:00Z", {}, stop);
  await until("asia", "2026-11-22");
  desk.write("coast/brief.yaml", schedule);
  await until("coast", "2026-11-22");
  desk.write("coast/brief.yaml", broken);
  // Some looks at the clock: a look takes milliseconds here.
  await setTimeout(500);
  stop.abort(new BriefError({ code: "E_TERMINATED", message: "Stopped.", next: "Again." }));
  const { code, informed } = await running;
  expect(code).toBe(143);
  expect(informed.filter((line) => line.includes("unknown key `titel`"))).toHaveLength(2);
});

test.for([{ given: ["asia", "coast"] }, { given: ["coast", "asia"] }])(
  "a daemon of $given begins with the same one: two that start at once do not stop each other",
  async ({ given }) => {
    const desk = twoDesk(schedule, given);
    const daemons = join(desk.cwd, ".nightdesk", "nightly", "daemon");
    const held = [
      await takeLock(daemons, "asia", new Date()),
      await takeLock(daemons, "coast", new Date()),
    ];
    const { code, informed } = await desk.nightly("2026-11-22T04:00:00Z", {});
    for (const lock of held) lock.release();
    expect([code, informed]).toEqual([7, [expect.stringContaining("Another run of `asia`")]]);
  },
);
