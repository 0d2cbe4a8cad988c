/** To whom a published edition goes, and the handing on. An edition does not know its config; whoever asks or the nights do. */
import { deliver, type DeliveryLine } from "../../adapters/deliver/deliver.ts";
import { openDeliveryStore } from "../../adapters/store/delivery-state.ts";
import { BriefError } from "../../domain/brief-error.ts";
import { routesOf } from "../../nightly/delivery/deliver-edition.ts";
import type { Handed } from "../../ports/review-desk.ts";
import { type ReadConfig, readConfig } from "../config/read-config.ts";
import { configOfNights } from "../deliver/config-of-nights.ts";
import { deliveryLine } from "../deliver/delivery-summary.ts";
import type { World } from "../world.ts";

export type DeliveryPlaces = Readonly<{
  /** Absolute. */
  home: string;
  /** As given with `--config`; it is for one brief, and says nothing of others. */
  config: string | undefined;
  world: World;
}>;

/** Names of those to whom an edition of this brief goes; none where nobody is to have it. */
export async function deliveriesOf(
  brief: string,
  places: DeliveryPlaces,
): Promise<readonly string[]> {
  const read = await configOf(brief, places);
  return read === undefined ? [] : namesIn(read);
}

/**
 * One try each, without a pause: a person waits. What fails is told, and can be done again with `nightdesk deliver`; nor
 * does a delivery that another process is at, or a config that cannot be read, undo the publication.
 */
export async function deliverPublished(
  brief: string,
  folder: string,
  places: DeliveryPlaces,
): Promise<Handed> {
  try {
    const read = await configOf(brief, places);
    if (read === undefined || read.config.deliver.length === 0) return toNobody;
    return await handOn(read, folder, places);
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    places.world.io.inform(`not delivered: ${error.message} ${error.next}`);
    return { delivered: [], undelivered: [error.message] };
  }
}

const toNobody: Handed = { delivered: [], undelivered: [] };

async function handOn(
  read: ReadConfig,
  folder: string,
  { home, world }: DeliveryPlaces,
): Promise<Handed> {
  const { environment, io, now } = world;
  const state = openDeliveryStore(home);
  try {
    const { held, lines } = await deliver(folder, {
      settings: read.config.deliver,
      base: read.folder,
      environment,
      state,
      signal: new AbortController().signal,
      now,
      pausesMs: [],
    });
    if (held) {
      io.inform(`not delivered: ${belowGate}.`);
      return { delivered: [], undelivered: namesIn(read).map((name) => `${name}: ${belowGate}`) };
    }
    const missed = lines.filter((line) => !isWithThem(line));
    for (const line of missed) io.inform(deliveryLine(line));
    return {
      delivered: lines.filter(isWithThem).map(nameOf),
      undelivered: missed.map((line) => `${nameOf(line)}: ${line.words}`),
    };
  } finally {
    state.close();
  }
}

const belowGate = "the edition is below its gate";

function namesIn({ config, folder }: ReadConfig): readonly string[] {
  return routesOf(config.deliver, folder).flatMap(({ addresses }) => addresses.map(nameOf));
}

function isWithThem({ outcome }: DeliveryLine): boolean {
  return outcome === "done" || outcome === "before";
}

function nameOf({ channel, shown }: Pick<DeliveryLine, "channel" | "shown">): string {
  return `${channel} ${shown}`;
}

async function configOf(
  brief: string,
  { home, config, world }: DeliveryPlaces,
): Promise<ReadConfig | undefined> {
  if (config !== undefined) {
    const read = await readConfig(config, world.cwd);
    if (read.name === brief) return read;
  }
  const known = configOfNights(home, brief);
  return known === undefined ? undefined : readConfig(known, world.cwd);
}
