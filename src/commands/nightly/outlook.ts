/** How it stands with a brief now, from what is recorded: what is due, what waits for its readers, what is wrong. */
import type { NightState } from "../../adapters/store/night-state.ts";
import { type Alarm, alarmsOf } from "../../nightly/alarms/alarms-of.ts";
import { deliverByHand } from "../../nightly/delivery/deliver-by-hand.ts";
import type { WaitingDelivery } from "../../nightly/delivery/waiting-deliveries.ts";
import { type NightPlan, pendingDates } from "../../nightly/schedule/plan-nights.ts";
import { waitingOf } from "../deliver/waiting-of.ts";
import type { World } from "../world.ts";
import type { NightlyBrief } from "./nightly-briefs.ts";
import { ownFeeds } from "./own-feeds.ts";
import { planOf } from "./work-night.ts";

type Outlook = Readonly<{
  plan: NightPlan;
  waiting: readonly WaitingDelivery[];
  /** None where `nightly.alarm` is not set. */
  alarms: readonly Alarm[];
}>;

/** `home` and `out` are absolute. */
export type OutlookPlaces = Readonly<{
  state: NightState;
  world: World;
  home: string;
  out: string;
}>;

/** Nothing is told, sent or asked of the network. */
export async function outlookOf(brief: NightlyBrief, places: OutlookPlaces): Promise<Outlook> {
  const { state, world, home } = places;
  const plan = planOf(brief, { state, world, askedFromId: undefined });
  const waiting = await waitingOf(brief, { state, world, home, plan });
  return { plan, waiting, alarms: alarmsNow(brief, { plan, waiting }, places) };
}

function alarmsNow(
  { name, schedule, setting: { alarm }, read }: NightlyBrief,
  { plan, waiting }: Pick<Outlook, "plan" | "waiting">,
  { state, world, home, out }: OutlookPlaces,
): readonly Alarm[] {
  if (alarm === undefined) return [];
  const now = world.now();
  const config = read.file ?? read.folder;
  const { since } = state.enrol(name, config, now.toISOString());
  return alarmsOf({
    brief: name,
    schedule,
    setting: alarm,
    runs: state.runs(name),
    feeds: ownFeeds(read.config, state.feeds(name)),
    waiting,
    byHand: (one) => deliverByHand(one, { config, home, out }),
    pending: pendingDates(plan),
    nowMs: now.getTime(),
    sinceMs: Date.parse(since),
  });
}
