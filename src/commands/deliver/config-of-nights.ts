import { existsSync } from "node:fs";
import { nightsFile, openNightState } from "../../adapters/store/night-state.ts";

/**
 * The config that the nights of a brief were last made by: an edition does not know its config, which may hold addresses.
 *
 * @param home - Absolute; where the state is kept.
 * @returns Its path; `undefined` where no night was made of the brief. No record is made by asking.
 */
export function configOfNights(home: string, brief: string): string | undefined {
  if (!existsSync(nightsFile(home))) return undefined;
  const nights = openNightState(home);
  try {
    return nights.briefs().find(({ name }) => name === brief)?.config;
  } finally {
    nights.close();
  }
}
