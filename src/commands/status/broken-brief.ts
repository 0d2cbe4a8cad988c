/** How it stands with a brief whose config cannot be used: why, and what its nights came to before. */
import { resolve } from "node:path";
import { safeLine } from "../../adapters/system/safe-text.ts";
import type { NightState } from "../../adapters/store/night-state.ts";
import type { NightRun } from "../../nightly/night.ts";
import type { BrokenBrief } from "../nightly/nightly-briefs.ts";
import { reportOf } from "../report-error.ts";

export type BrokenStatus = BrokenBrief &
  Readonly<{
    /** As it is remembered; `undefined` for one that never had a night. */
    name: string | undefined;
    lastRun: NightRun | undefined;
  }>;

export function brokenStatus(broken: BrokenBrief, state: NightState, cwd: string): BrokenStatus {
  const places = broken.given.map((one) => resolve(cwd, one));
  const known = state
    .briefs()
    .find(({ config }) =>
      places.some((place) => config === place || config === resolve(place, "brief.yaml")),
    );
  const lastRun = known === undefined ? undefined : state.runs(known.name).at(-1);
  return { ...broken, name: known?.name, lastRun };
}

/** In the form of `statusText`. */
export function brokenText({ given, name, error, lastRun }: BrokenStatus): string {
  const rows: (readonly [head: string, value: string])[] = [
    ["error", `${error.code}: ${error.message}`],
    ["where", error.where.join("\n")],
    ["next", error.next],
    [
      "last run",
      lastRun === undefined ? "none" : `${lastRun.date}, ${lastRun.ending ?? "cut-off"}`,
    ],
  ];
  const lines = rows.flatMap(([head, value]) =>
    value
      .split("\n")
      .map((line, index) => `  ${(index === 0 ? head : "").padEnd(10)} ${safeLine(line)}`),
  );
  return [`${safeLine(name ?? given.join(", "))}: broken, and not made`, ...lines].join("\n");
}

export function brokenJson({ given, name, error, lastRun }: BrokenStatus) {
  const { code, message, where, next } = reportOf(error);
  return {
    brief: name ?? null,
    configs: given,
    error: { code, message, where, next },
    lastRun:
      lastRun === undefined ? null : { date: lastRun.date, ending: lastRun.ending ?? "cut-off" },
  };
}
