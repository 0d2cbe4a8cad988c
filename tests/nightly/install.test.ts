/** What the operator's own scheduler is told, from a given brief. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { cronLines } from "../../src/nightly/install/cron-lines.ts";
import { githubWorkflow } from "../../src/nightly/install/github-workflow.ts";
import type { Installation } from "../../src/nightly/install/installation.ts";
import { systemdUnits } from "../../src/nightly/install/systemd-units.ts";
import { runCli, temporaryFolder } from "../commands/run-cli.ts";
import { scheduled } from "./scheduled.ts";

function installation(more: Partial<Installation> = {}): Installation {
  return {
    name: "asia",
    program: ["/usr/bin/node", "/opt/nightdesk/dist/cli.js"],
    config: "/srv/desks/asia.yaml",
    cwd: "/srv/desks",
    out: "/srv/desks/out",
    home: "/srv/desks/.nightdesk",
    writes: ["/srv/desks/out", "/srv/desks/.nightdesk"],
    user: "desk",
    schedule: scheduled("30 5 * * 1-5", "Europe/Berlin"),
    jitterMinutes: 10,
    alarmBy: "07:00",
    secrets: ["OPENAI_API_KEY"],
    ...more,
  };
}

const unitsOf = (more?: Partial<Installation>) =>
  new Map(systemdUnits(installation(more)).map(({ name, text }) => [name, text.split("\n")]));

test("systemd: the service runs once, cannot overlap, and may do no more than it needs", () => {
  const service = unitsOf().get("nightdesk-asia.service");
  for (const line of [
    "Type=oneshot",
    "User=desk",
    "ExecStart=/usr/bin/node /opt/nightdesk/dist/cli.js nightly --once /srv/desks/asia.yaml --out /srv/desks/out --home /srv/desks/.nightdesk",
    "SuccessExitStatus=3 5",
    "TimeoutStartSec=6h",
    "MemoryMax=4G",
    "PrivateTmp=yes",
    "NoNewPrivileges=yes",
    "ProtectSystem=strict",
    "ReadWritePaths=/srv/desks/out",
    "ReadWritePaths=/srv/desks/.nightdesk",
    "EnvironmentFile=/etc/nightdesk/asia.env",
  ]) {
    expect(service).toContain(line);
  }
});

test("systemd: the timer is in the brief's zone, comes again an hour later, and catches up", () => {
  const timer = unitsOf().get("nightdesk-asia.timer");
  for (const line of [
    "OnCalendar=*-*-* 05:30:00 Europe/Berlin",
    "OnCalendar=*-*-* 06:30:00 Europe/Berlin",
    "Persistent=true",
    "RandomizedDelaySec=600s",
    "FixedRandomDelay=true",
    "WantedBy=timers.target",
  ]) {
    expect(timer).toContain(line);
  }
});

test("systemd: a second pair watches over the first, only where an alarm is set", () => {
  expect(unitsOf().get("nightdesk-asia:watch.timer")).toContain(
    "OnCalendar=*-*-* 07:00:30 Europe/Berlin",
  );
  expect(unitsOf().get("nightdesk-asia:watch.service")?.join("\n")).toContain(" status --check ");
  expect([...unitsOf({ alarmBy: undefined }).keys()]).toEqual([
    "nightdesk-asia.service",
    "nightdesk-asia.timer",
  ]);
});

test("systemd: names with spaces and signs stay one word", () => {
  const odd = unitsOf({ config: '/srv/my desks/100% "a" $b.yaml' }).get("nightdesk-asia.service");
  expect(odd?.find((line) => line.startsWith("ExecStart="))).toContain(
    String.raw` "/srv/my desks/100%% \"a\" $$b.yaml" `,
  );
  // Only a command has variables.
  expect(unitsOf({ writes: ["/srv/$b"] }).get("nightdesk-asia.service")).toContain(
    'ReadWritePaths="/srv/$b"',
  );
});

test("systemd: a unit's name is one that systemd takes, and no other brief's", () => {
  const briefs = [
    "asia",
    "asia-watch",
    "asia.watch",
    "Zürich",
    "Zurich",
    "東京",
    "京東",
    "e\u0301",
  ];
  const names = briefs.flatMap((name) => [...unitsOf({ name }).keys()]);
  expect(
    names.filter((name) => !/^nightdesk-[A-Za-z0-9_.-]+(:watch)?\.(service|timer)$/.test(name)),
  ).toEqual([]);
  expect(new Set(names).size).toBe(4 * briefs.length);
});

const analyze = spawnSync("systemd-analyze", ["--version"]).status === 0;

test.for(["asia", "Zürich"])(
  "systemd finds nothing wrong with the units of %s",
  (called, { skip }) => {
    if (!analyze) {
      process.stderr.write("NOT CHECKED: systemd-analyze is not here, so no unit was verified.\n");
      skip("systemd-analyze is not here");
    }
    const folder = temporaryFolder();
    const program = [process.execPath, join(folder, "cli.js")];
    const root = { program, cwd: folder, user: "root", secrets: [] };
    const files = systemdUnits(installation({ ...root, name: called }));
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    const paths = files.map(({ name }) => join(folder, name));
    const verified = spawnSync("systemd-analyze", ["verify", "--man=no", ...paths], {
      encoding: "utf8",
    });
    const ours = verified.stderr.split("\n").filter((line) => /nightdesk-|filename/.test(line));
    expect(ours).toEqual([]);
    // A check that looked at nothing would be green, too.
    const [first = ""] = paths;
    writeFileSync(first, `${readFileSync(first, "utf8")}Nonsense=1\n`);
    const spoilt = spawnSync("systemd-analyze", ["verify", "--man=no", first], {
      encoding: "utf8",
    });
    expect(spoilt.stderr).toContain("Nonsense");
  },
);

test.for(["05:30:00 Europe/Berlin", "00:59:00 America/Scoresbysund"])(
  "systemd reads the time %s",
  (time, { skip }) => {
    if (!analyze) skip("systemd-analyze is not here");
    const read = execFileSync("systemd-analyze", ["calendar", `*-*-* ${time}`], {
      encoding: "utf8",
    });
    expect(read).toContain("Next elapse");
  },
);

test("cron: the lines, the zone, and a word about crons that know none", () => {
  const { text } = cronLines(installation({ config: "/srv/my desks/100%.yaml" }));
  const lines = text.split("\n").filter((line) => !line.startsWith("#"));
  expect(lines).toEqual([
    "CRON_TZ=Europe/Berlin",
    String.raw`30 5,6 * * * cd /srv/desks && /usr/bin/node /opt/nightdesk/dist/cli.js nightly --once '/srv/my desks/100\%.yaml' --out /srv/desks/out --home /srv/desks/.nightdesk`,
    String.raw`0 7 * * * cd /srv/desks && /usr/bin/node /opt/nightdesk/dist/cli.js status --check '/srv/my desks/100\%.yaml' --out /srv/desks/out --home /srv/desks/.nightdesk`,
    "",
  ]);
  expect(text).toContain("The cron of Debian and Ubuntu ignores it");
  expect(text).toContain("`jitterMinutes` is not held here");
});

type Workflow = Readonly<{
  on: Readonly<{ schedule: readonly Readonly<{ cron: string }>[] }>;
  concurrency: unknown;
  permissions: unknown;
  jobs: Readonly<{ brief: Readonly<{ steps: readonly Readonly<Record<string, unknown>>[] }> }>;
}>;

const workflowOf = (more?: Partial<Installation>): Workflow =>
  parse(githubWorkflow(installation(more), "2026-11-22").text);

test.for([
  { zone: "Europe/Berlin", crons: ["30 3 * * *", "30 4 * * *"] },
  { zone: "UTC", crons: ["30 5 * * *"] },
  { zone: "Asia/Kathmandu", crons: ["45 23 * * *"] },
  { zone: "Australia/Lord_Howe", crons: ["0 19 * * *", "30 18 * * *"] },
])("GitHub: the hour of $zone in UTC, in summer and in winter", ({ zone, crons }) => {
  const { on } = workflowOf({ schedule: scheduled("30 5 * * *", zone) });
  expect(on.schedule.map(({ cron }) => cron).toSorted()).toEqual(crons);
});

test("GitHub: one at a time, with least rights, secrets by name, and the state kept whatever happens", () => {
  const { concurrency, permissions, jobs } = workflowOf();
  expect(concurrency).toEqual({ group: "nightdesk-asia", "cancel-in-progress": false });
  expect(permissions).toEqual({ contents: "read" });
  const { steps } = jobs.brief;
  const made = steps.find(({ name }) => name === "Make the brief");
  expect(made?.["env"]).toEqual({ OPENAI_API_KEY: "${{ secrets.OPENAI_API_KEY }}" });
  expect(made?.["run"]).toContain(
    "npx --no nightdesk nightly --once asia.yaml --out out --home .nightdesk || code=$?",
  );
  const saved = steps.find(({ uses }) => uses === "actions/cache/save@v4");
  expect(saved).toMatchObject({
    if: "always()",
    with: {
      path: ".nightdesk\nout\n",
      key: "nightdesk/asia/${{ github.run_id }}-${{ github.run_attempt }}",
    },
  });
});

function keyOf(name: string, uses: string): string {
  const step = workflowOf({ name }).jobs.brief.steps.find((one) => one["uses"] === uses);
  return String(Object(step?.["with"])["key"]);
}

test("GitHub: no brief is given the state of another whose name begins with its own", () => {
  const asked = keyOf("asia", "actions/cache/restore@v4");
  expect(keyOf("asia", "actions/cache/save@v4").startsWith(asked)).toBe(true);
  expect(keyOf("asia-pacific", "actions/cache/save@v4").startsWith(asked)).toBe(false);
});

test.for(["made: x", "#made", "*made"])(
  "GitHub: editions in the folder `%s` are kept",
  (folder) => {
    const { steps } = workflowOf({ out: `/srv/desks/${folder}` }).jobs.brief;
    expect(steps.at(-1)?.["with"]).toMatchObject({ path: folder });
  },
);

const brief = `title: Asia
model: openai:some-model
nightly: { at: "0 5 * * *", zone: Europe/Berlin, alarm: { by: "07:00", file: alarms/asia.txt } }
deliver:
  - folder: /srv/readers
  - webhook: { url: "https://hooks.example/x", secretFrom: HOOK_SECRET }
`;

test("`nightly install` prints it, and writes it where it is told to", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "asia"));
  writeFileSync(join(cwd, "asia", "brief.yaml"), brief);
  const printed = await runCli(["nightly", "install", "asia", "--systemd", "--out", "made"], {
    cwd,
    environment: { OPENAI_API_KEY: "sk-canary-0123456789" },
  });
  expect(printed.code).toBe(0);
  expect(printed.stdout).toContain("# Holds OPENAI_API_KEY, HOOK_SECRET, one NAME=value a line");
  expect(printed.stdout).not.toContain("canary");
  for (const path of [join(cwd, "made"), join(cwd, "asia", "alarms"), "/srv/readers"]) {
    expect(printed.stdout).toContain(`ReadWritePaths=${path}\n`);
  }
  const written = await runCli(["nightly", "install", "asia", "--systemd", "--write", "units"], {
    cwd,
  });
  expect(written.stderr).toContain(
    "systemctl enable --now nightdesk-asia.timer nightdesk-asia:watch.timer",
  );
  expect(written.stderr).toContain(`mkdir -p ${join(cwd, "out")} `);
  expect(readdirSync(join(cwd, "units"))).toHaveLength(4);
  const none = await runCli(["nightly", "install", "asia"], { cwd });
  expect([none.code, none.stdout]).toEqual([2, ""]);
  expect(none.stderr).toContain("next: Give one of `--systemd`, `--cron` and `--github-actions`.");
});

test("`nightly install` by sudo is for who asked for it, and its folders are made as theirs", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "my desk"));
  writeFileSync(join(cwd, "my desk", "brief.yaml"), brief.replace("/srv/readers", "for readers"));
  const argv = ["nightly", "install", "my desk", "--systemd", "--write", "units"];
  const { stderr } = await runCli(argv, { cwd, environment: { SUDO_USER: "desk" } });
  const isRoot = process.getuid?.() === 0;
  expect(stderr.includes("next: runuser -u desk -- mkdir -p ")).toBe(isRoot);
  expect(stderr).toContain(` '${join(cwd, "my desk", "for readers")}'\n`);
});
