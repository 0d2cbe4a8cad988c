/** The secret that alarms are signed with: its absence is found before the night, not by the first alarm. */
import type { Environment } from "../../adapters/system/environment.ts";
import { BriefError } from "../../domain/brief-error.ts";
import type { NightlyBrief } from "./nightly-briefs.ts";

/** @returns `undefined` where alarms are not signed; empty where the variable is not set. */
export function alarmSecret(
  { setting }: Pick<NightlyBrief, "setting">,
  environment: Environment,
): string | undefined {
  const name = setting.alarm?.secretFrom;
  return name === undefined ? undefined : (environment[name] ?? "");
}

/** @throws {BriefError} `E_CONFIG` if the variable is not set, or empty. */
export function requireAlarmSecret(brief: NightlyBrief, environment: Environment): void {
  if (alarmSecret(brief, environment) !== "") return;
  const name = brief.setting.alarm?.secretFrom ?? "";
  throw new BriefError({
    code: "E_CONFIG",
    message: `The alarms of \`${brief.name}\` are to be signed with the secret in ${name}, and that variable is not set.`,
    where: [`${brief.given}: nightly.alarm.secretFrom`],
    kept: "nothing was read, called or written.",
    next: `Set ${name} in the environment of nightdesk, e.g. in the unit's EnvironmentFile, or remove \`secretFrom\`.`,
  });
}
