/** Named points at which a test kills, fails or delays a run: `NIGHTDESK_FAULT=write:kill,rename#2:delay(50)`. */
import { setTimeout as wait } from "node:timers/promises";
import { BriefError } from "../../domain/brief-error.ts";

type Fault = {
  point: string;
  action: "kill" | "throw" | "delay";
  delayMs: number;
  /** Which visit of the point, from 1; `undefined` for every visit. */
  visit: number | undefined;
};

export type Reached = (point: string) => Promise<void>;

const form =
  /^(?<point>[a-z0-9/:_-]+?)(?:#(?<visit>[1-9]\d*))?:(?<action>kill|throw|delay)(?:\((?<ms>\d+)\))?$/;

/**
 * @param setting - The variable's value; nothing happens at any point without one.
 * @throws {BriefError} `E_USAGE` if the setting has another form: a fault test that injects nothing proves nothing.
 */
export function createFaults(setting: string | undefined): Reached {
  if (setting === undefined || setting === "") return () => Promise.resolve();
  const faults = setting.split(",").map((part) => readFault(part.trim()));
  const visits = new Map<string, number>();
  return async (point) => {
    const visit = (visits.get(point) ?? 0) + 1;
    visits.set(point, visit);
    for (const fault of faults) {
      if (fault.point === point && (fault.visit ?? visit) === visit) await inject(fault);
    }
  };
}

function readFault(text: string): Fault {
  const groups = form.exec(text)?.groups;
  const action = groups?.["action"];
  if (groups === undefined || !(action === "kill" || action === "throw" || action === "delay")) {
    throw new BriefError({
      code: "E_USAGE",
      message: `NIGHTDESK_FAULT has a part \`${text}\` that is no fault.`,
      next: "Write `point:kill`, `point:throw` or `point:delay(100)`, with `#2` after the point for its second visit.",
    });
  }
  return {
    point: groups["point"] ?? "",
    action,
    delayMs: Number(groups["ms"] ?? 0),
    visit: groups["visit"] === undefined ? undefined : Number(groups["visit"]),
  };
}

async function inject({ point, action, delayMs }: Fault): Promise<void> {
  switch (action) {
    case "kill":
      process.kill(process.pid, "SIGKILL");
      // The signal needs a moment; nothing may happen in it.
      return wait(60_000);
    case "throw":
      throw new Error(`A fault was injected at \`${point}\`.`);
    case "delay":
      return wait(delayMs);
  }
}
