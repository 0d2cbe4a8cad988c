/** A workflow of GitHub Actions. */
import { relative } from "node:path/posix";
import { addDays } from "../../domain/calendar-date.ts";
import type { Schedule } from "../schedule/read-schedule.ts";
import { type InstalledFile, type Installation, timeOfDay } from "./installation.ts";
import { shellWord } from "./shell-word.ts";

/** @param today - Local date of the zone; the hours of the year from then on are written down. */
export function githubWorkflow(installation: Installation, today: string): InstalledFile {
  const { name, schedule, secrets, cwd, config, out, home } = installation;
  const times = utcTimes(schedule, today);
  const path = (absolute: string) => relative(cwd, absolute) || ".";
  const command = [
    "npx --no nightdesk nightly --once",
    shellWord(path(config)),
    `--out ${shellWord(path(out))}`,
    `--home ${shellWord(path(home))}`,
  ].join(" ");
  const kept = `path: |
            ${path(home)}
            ${path(out)}`;
  const text = `# Nightdesk, brief ${name}. Written by \`nightdesk nightly install --github-actions\`.
name: ${JSON.stringify(`nightdesk ${name}`)}
on:
  schedule:
    # GitHub's clock is UTC. ${timeOfDay(schedule.minuteOfDay)} in ${schedule.clock.zone} is ${times.join(" or ")} UTC over the year; the start that
    # comes too early, or second, finds nothing due and ends. GitHub starts late when it is busy, and
    # stops schedules of a repository that has been still for 60 days.
${times.map((time) => `    - cron: "${Number(time.slice(3))} ${Number(time.slice(0, 2))} * * *"`).join("\n")}
  workflow_dispatch:
permissions:
  contents: read
# One night at a time; a second one waits, and then finds its work done.
concurrency:
  group: ${JSON.stringify(`nightdesk-${name}`)}
  cancel-in-progress: false
${jobsText({ name, command, kept, out: path(out), secrets })}`;
  return { name: `nightdesk-${name}.yml`, text };
}

type Job = Readonly<{
  name: string;
  command: string;
  /** Paths that the next night needs. */
  kept: string;
  out: string;
  secrets: readonly string[];
}>;

function jobsText({ name, command, kept, out, secrets }: Job): string {
  return `jobs:
  brief:
    runs-on: ubuntu-latest
    timeout-minutes: 180
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: npm ci
      # What was done, and every answer that was paid for, from the last night. Keep the repository private:
      # whoever can run its workflows can read both.
      - uses: actions/cache/restore@v4
        with:
          ${kept}
          # The newest that begins so. No brief's name has a slash, so it is no other brief's.
          key: ${JSON.stringify(`nightdesk/${name}/`)}
      - name: Make the brief
        run: |
          code=0
          ${command} || code=$?
          # 3: an edition was written, with something missing. It says what.
          [ "$code" -eq 3 ] || exit "$code"
${environment(secrets)}      - uses: actions/cache/save@v4
        if: always()
        with:
          ${kept}
          key: "nightdesk/${name}/\${{ github.run_id }}-\${{ github.run_attempt }}"
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: ${JSON.stringify(`nightdesk-${name}`)}
          path: ${JSON.stringify(out)}
`;
}

function environment(secrets: readonly string[]): string {
  if (secrets.length === 0) return "";
  const rows = secrets.map((name) => `          ${name}: \${{ secrets.${name} }}\n`);
  return `        env:\n${rows.join("")}`;
}

/** Every time of day, in UTC, at which the schedule's hour comes within a year: two where the clocks change. */
function utcTimes({ clock, minuteOfDay }: Schedule, today: string): string[] {
  const times = new Map<string, number>();
  for (let day = 0; day < 366; day++) {
    const atMs = clock.instantOf(addDays(today, day), minuteOfDay);
    if (atMs === undefined) continue;
    const time = new Date(atMs).toISOString().slice(11, 16);
    times.set(time, (times.get(time) ?? 0) + 1);
  }
  // A time of a single night is the leap itself; the later of the other two finds that night due.
  return [...times]
    .filter(([, nights]) => nights > 1)
    .map(([time]) => time)
    .toSorted();
}
