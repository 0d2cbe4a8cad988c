/** The command that hands on by hand what waits, as it can be typed anywhere. */
import { shellWord } from "../install/shell-word.ts";
import type { WaitingDelivery } from "./waiting-deliveries.ts";

export type HandPlaces = Readonly<{
  /** The config of the brief; absolute. */
  config: string;
  /** Absolute: from another state, what has arrived would be sent again. */
  home: string;
  /** Folder of all briefs; absolute. */
  out: string;
}>;

/** `--again` stands only where something may have arrived, and the person must want it twice. */
export function deliverByHand({ of, state }: WaitingDelivery, places: HandPlaces): string {
  const home = ["--home", places.home];
  const words =
    of.kind === "edition"
      ? ["deliver", of.folder, ...home, ...(state === "unknown" ? ["--again"] : [])]
      : ["nightly", places.config, "--once", "--out", places.out, ...home];
  return ["nightdesk", ...words].map(shellWord).join(" ");
}
