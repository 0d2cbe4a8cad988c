/** The configs of briefs that are made every night, read and checked. */
import { BriefError } from "../../domain/brief-error.ts";
import type { NightlySetting } from "../../domain/night-setting.ts";
import { readSchedule, type Schedule } from "../../nightly/schedule/read-schedule.ts";
import { readConfig, type ReadConfig } from "../config/read-config.ts";

export type NightlyBrief = Readonly<{
  /** As it was given on the command line. */
  given: string;
  /** Of its folder under `out/`, and of its rows in the record of nights. */
  name: string;
  read: ReadConfig;
  setting: NightlySetting;
  schedule: Schedule;
}>;

const example = 'nightly: { at: "0 5 * * *", zone: Europe/Berlin }';

/** One that cannot be made, or several that cannot be told apart. */
export type BrokenBrief = Readonly<{ given: readonly string[]; error: BriefError }>;

export type NightlyBriefs = Readonly<{
  briefs: readonly NightlyBrief[];
  broken: readonly BrokenBrief[];
}>;

/** Each stands for itself: a mistake in one config costs that brief, and no other. */
export async function readNightlyBriefs(
  given: readonly string[],
  cwd: string,
): Promise<NightlyBriefs> {
  const read: NightlyBrief[] = [];
  const broken: BrokenBrief[] = [];
  for (const one of given) {
    try {
      read.push(await readNightlyBrief(one, cwd));
    } catch (error) {
      if (!(error instanceof BriefError)) throw error;
      broken.push({ given: [one], error });
    }
  }
  const briefs: NightlyBrief[] = [];
  for (const [name, alike] of Map.groupBy(read, (brief) => brief.name)) {
    if (alike.length === 1) briefs.push(...alike);
    else broken.push(nameTaken(name, alike));
  }
  return { briefs, broken };
}

function nameTaken(name: string, alike: readonly NightlyBrief[]): BrokenBrief {
  const given = alike.map((brief) => brief.given);
  const error = new BriefError({
    code: "E_CONFIG",
    message: `${alike.length === 2 ? "Two" : alike.length} of the briefs are called \`${name}\`, and would write to one folder.`,
    where: given,
    kept: "neither of them was made.",
    next: "Rename one of the configs, or its folder if it is called brief.yaml.",
  });
  return { given, error };
}

/** @throws {BriefError} `E_USAGE` or `E_CONFIG` if there is no config to be read, or no schedule in it. */
export async function readNightlyBrief(given: string, cwd: string): Promise<NightlyBrief> {
  const read = await readConfig(given, cwd);
  const setting = read.config.nightly;
  if (setting === undefined) {
    throw new BriefError({
      code: "E_CONFIG",
      message: `The brief \`${read.name}\` has no schedule.`,
      where: [read.file === undefined ? `${given}: there is no brief.yaml` : given],
      kept: "nothing was read, called or written.",
      next: `Add \`${example}\` to its brief.yaml, or make it once with \`nightdesk brief ${given}\`.`,
    });
  }
  const schedule = readSchedule(setting);
  // The config was read, and with it the schedule.
  if (!schedule.ok) throw new Error(`The schedule of ${given} was accepted and cannot be read.`);
  return { given, name: read.name, read, setting, schedule: schedule.schedule };
}
