/** Hands the edition of a night on. Called again for the same edition, it does only what is not done yet. */
import { deliver } from "../adapters/deliver/deliver.ts";
import { openDeliveryStore } from "../adapters/store/delivery-state.ts";
import { deliveryLine, isDelivered } from "./delivery-summary.ts";
import type { NightlyBrief } from "./nightly-briefs.ts";
import type { World } from "./world.ts";

/** @returns Whether it is with everybody it is for. One that is below its gate is for nobody. */
export async function deliverNight(
  folder: string,
  { read }: NightlyBrief,
  { home, world }: Readonly<{ home: string; world: World }>,
): Promise<boolean> {
  const settings = read.config.deliver;
  if (settings.length === 0) return true;
  const { environment, io, now } = world;
  const state = openDeliveryStore(home);
  try {
    const signal = world.interrupts();
    const base = read.folder;
    const report = await deliver(folder, { settings, base, environment, state, signal, now });
    if (report.held) return true;
    for (const line of report.lines) {
      if (line.outcome !== "before") io.inform(deliveryLine(line));
    }
    return isDelivered(report);
  } finally {
    state.close();
  }
}
