/** What of a brief is not yet with everybody it is for, from the records alone. Nothing is sent, and no state is made. */
import { existsSync } from "node:fs";
import { readEditionRef } from "../../adapters/deliver/edition-ref.ts";
import {
  deliveriesFile,
  type DeliveryStore,
  openDeliveryStore,
} from "../../adapters/store/delivery-state.ts";
import type { NightState } from "../../adapters/store/night-state.ts";
import { contentHash } from "../../anchoring/content-hash.ts";
import { routesOf } from "../../nightly/delivery/deliver-edition.ts";
import { type Deliverable, deliverables } from "../../nightly/delivery/deliverables.ts";
import { noticeRef } from "../../nightly/delivery/no-brief-notice.ts";
import { type NightPlan, pendingDates } from "../../nightly/schedule/plan-nights.ts";
import {
  type DeliveryFacts,
  type WaitingDelivery,
  waitingDeliveries,
} from "../../nightly/delivery/waiting-deliveries.ts";
import type { NightlyBrief } from "../nightly/nightly-briefs.ts";
import { publishedInPlace } from "../review/published-in-place.ts";
import type { World } from "../world.ts";

export type WaitingPlaces = Readonly<{
  state: NightState;
  world: World;
  /** Absolute. */
  home: string;
  /** The plan as it stands: a night that is still tried has no notice. */
  plan: NightPlan;
  /** When somebody asked for it, if anybody did; see `DeliveryFacts`. */
  askedAtMs?: number | undefined;
}>;

export async function waitingOf(
  { name, read }: NightlyBrief,
  { state, world, home, plan, askedAtMs }: WaitingPlaces,
): Promise<readonly WaitingDelivery[]> {
  const { config, folder: base } = read;
  if (config.deliver.length === 0) return [];
  const made = deliverables(state.runs(name), pendingDates(plan));
  const wanted = config.review === "required" ? await publishedOf(made) : made;
  if (wanted.length === 0) return [];
  const store = existsSync(deliveriesFile(home)) ? openDeliveryStore(home) : undefined;
  try {
    const named = await Promise.all(wanted.map((of) => refOf(of, name, store)));
    return waitingDeliveries({
      brief: name,
      deliverables: named.flatMap((one) => one ?? []),
      routes: routesOf(config.deliver, base),
      find: (key) => store?.find(key),
      nowMs: world.now().getTime(),
      askedAtMs,
    });
  } finally {
    store?.close();
  }
}

/** What nobody has approved is for nobody, however good it is. */
async function publishedOf(made: readonly Deliverable[]): Promise<readonly Deliverable[]> {
  const found = await Promise.all(made.map(publishedInPlace));
  return found.filter((one) => one !== undefined);
}

/** Of an edition that cannot be read: what was delivered of its date is done with, and else somebody must hear of it. */
async function refOf(
  of: Deliverable,
  name: string,
  store: DeliveryStore | undefined,
): Promise<DeliveryFacts["deliverables"][number] | undefined> {
  const { date } = of;
  if (of.kind === "notice") return { of, ref: noticeRef(date) };
  const ref = await readEditionRef(of.folder);
  if (ref !== undefined) return { of, ref };
  const rows = store?.ofBrief(name) ?? [];
  const isDone = rows.some((row) => row.date === date && row.state === "done");
  return isDone ? undefined : { of, ref: { date, hash: contentHash("unreadable") } };
}
