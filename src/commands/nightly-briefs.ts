/** The configs of briefs that are made every night, read and checked. */
import { BriefError } from "../domain/brief-error.ts";
import type { NightlySetting } from "../domain/night-setting.ts";
import { readSchedule, type Schedule } from "../nightly/read-schedule.ts";
import { readConfig, type ReadConfig } from "./config/read-config.ts";

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

/** @throws {BriefError} `E_CONFIG` if there is no schedule in the config, or two configs give one name. */
export async function readNightlyBriefs(
  given: readonly string[],
  cwd: string,
): Promise<NightlyBrief[]> {
  const briefs: NightlyBrief[] = [];
  for (const one of given) briefs.push(await readNightlyBrief(one, cwd));
  const names = briefs.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return briefs;
  throw new BriefError({
    code: "E_CONFIG",
    message: `Two of the briefs are called \`${twice}\`, and would write to one folder.`,
    where: briefs.filter(({ name }) => name === twice).map(({ given: path }) => path),
    kept: "nothing was read, called or written.",
    next: "Rename one of the configs, or its folder if it is called brief.yaml.",
  });
}

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
