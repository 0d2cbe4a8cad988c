/** Schedules and runs for the tests of nights. */
import type { NightRun } from "../../src/nightly/night.ts";
import { readSchedule, type Schedule } from "../../src/nightly/schedule/read-schedule.ts";
import { openZone } from "../../src/nightly/schedule/zone-clock.ts";

export function scheduled(at: string, zone: string): Schedule {
  const read = readSchedule({ at, zone });
  if (!read.ok) throw new Error(read.faults.map(({ message }) => message).join(" "));
  return read.schedule;
}

/** A run of 05:00 to 05:10 UTC that went well, with whatever is different about this one. */
export function madeRun(run: Partial<NightRun> & Pick<NightRun, "date">): NightRun {
  return {
    id: 1,
    brief: "asia",
    pid: 1,
    covers: [],
    startedAt: `${run.date}T05:00:00.000Z`,
    endedAt: `${run.date}T05:10:00.000Z`,
    exitCode: 0,
    ending: "complete",
    good: true,
    because: "an edition was written",
    calls: 0,
    dollars: 0,
    counts: undefined,
    edition: "",
    ...run,
  };
}

/** For tests by the machine's own clock: a night that came due five minutes ago, and is therefore due whenever they run. */
export function justDue(zone: string): Readonly<{ at: string; date: string }> {
  const clock = openZone(zone);
  if (clock === undefined) throw new Error(`There is no zone ${zone}.`);
  const atMs = Date.now() - 5 * 60_000;
  const [hour, minute] = clock.timeAt(atMs).split(":").map(Number);
  return { at: `${minute} ${hour} * * *`, date: clock.dateAt(atMs) };
}
