import { createAllowance, type Allowance } from "./allowance.ts";
import { hostOf } from "./ask-host.ts";
import { fault, type Fault } from "./fetch-fault.ts";
import type { Follow } from "./follow.ts";
import type { HostGate } from "./host-gate.ts";
import { robotsBytesMax, robotsRules, type RobotsRules } from "./robots-rules.ts";

/** Longest time that one robots.txt may take, in ms. */
const robotsMsMax = 10_000;

type Options = Readonly<{
  follow: Follow;
  gate: HostGate;
  /** Ours, as the file would name us, and the header that is sent. */
  name: string;
  agent: string;
  /** Aborted when the fetcher is closed. A file is read for all who wait, so nobody's own signal ends it. */
  closing: AbortSignal;
}>;

export type RobotsFiles = Readonly<{
  /**
   * Why `url` may not be fetched, if it may not; reading the file takes its time from `allowance`.
   *
   * @param isTrusted - Whether `network.allow` counts for this hop; if not, it does not for its robots.txt either.
   */
  refusal: (url: URL, isTrusted: boolean, allowance: Allowance) => Promise<Fault | undefined>;
}>;

/** The robots.txt of every site that is asked, read once per origin and kept for the run. */
export function createRobotsFiles({ follow, gate, name, agent, closing }: Options): RobotsFiles {
  const files = new Map<string, Promise<RobotsRules>>();
  const read = async (url: URL, isTrusted: boolean, allowance: Allowance): Promise<RobotsRules> => {
    const own = createAllowance(Math.min(robotsMsMax, allowance.leftMs()));
    const startMs = own.leftMs();
    const end = await follow(
      {
        url: `${url.origin}/robots.txt`,
        isTrusted,
        headers: { "user-agent": agent },
        accept: "text/plain, */*;q=0.1",
        bytesMax: robotsBytesMax,
        allowance: own,
        mayFetch: () => Promise.resolve(undefined),
      },
      closing,
    ).catch(() => fault("connect", "closed"));
    allowance.spend(startMs - own.leftMs());
    const rules = robotsRules(url.origin, name, end.kind === "end" ? end.answer : end);
    gate.slower(hostOf(url), rules.gapMs);
    return rules;
  };
  return {
    refusal: async (url, isTrusted, allowance) => {
      const key = `${isTrusted} ${url.origin}`;
      const file = files.get(key) ?? read(url, isTrusted, allowance);
      files.set(key, file);
      const rules = await file;
      return rules.refusal(url);
    },
  };
}
