/** Schedules and runs for the tests of nights. */
import type { NightRun } from "../../src/nightly/night.ts";
import { readSchedule, type Schedule } from "../../src/nightly/read-schedule.ts";

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
