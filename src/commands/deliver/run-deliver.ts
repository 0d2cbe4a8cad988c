/** Delivers an edition by hand, by the settings of its brief. */
import { resolve } from "node:path";
import { deliver, type DeliveryLine, type DeliveryReport } from "../../adapters/deliver/deliver.ts";
import { openDeliveryStore } from "../../adapters/store/delivery-state.ts";
import { readEdition } from "../../adapters/store/read-edition.ts";
import { BriefError, exitCodes } from "../../domain/brief-error.ts";
import { type ReadConfig, readConfig } from "../config/read-config.ts";
import type { DeliverOptions } from "../deliver-command.ts";
import { configOfNights } from "./config-of-nights.ts";
import { deliveryJson, deliveryLine, deliveryText, isDelivered } from "./delivery-summary.ts";
import { ioFor } from "../output-options.ts";
import { requireApproval } from "../review/require-approval.ts";
import type { World } from "../world.ts";

export async function runDeliver(
  given: string,
  options: DeliverOptions,
  world: World,
): Promise<void> {
  const { cwd, environment, io, now } = world;
  const folder = resolve(cwd, given);
  const home = resolve(cwd, options.home);
  const edition = await readEdition(folder);
  const { brief } = edition;
  const configPath = options.config ?? configOfNights(home, brief.name);
  if (configPath === undefined) throw unknownReaders(brief.name);
  const read = await readConfig(configPath, cwd);
  checkName(read, brief.name);
  const { config, folder: base } = read;
  if (config.deliver.length === 0) throw nobody(read);
  if (config.review === "required" && brief.review === undefined) throw notPublished(given);
  await requireApproval(edition, config.review);
  const signal = world.interrupts();
  const state = openDeliveryStore(home);
  let report: DeliveryReport;
  try {
    const { belowGate = false, again = false } = options;
    const settings = config.deliver;
    const { inform } = ioFor(world, options);
    const onPause = (line: DeliveryLine, pauseMs: number) =>
      inform(`${deliveryLine(line)}; tried again in ${pauseMs / 1000} seconds`);
    const asked = { belowGate, again, now, onPause };
    report = await deliver(folder, { settings, base, environment, state, signal, ...asked });
  } finally {
    state.close();
  }
  io.print(options.json === true ? deliveryJson(report) : deliveryText(report));
  signal.throwIfAborted();
  world.exit(isDelivered(report) ? exitCodes.complete : exitCodes.degraded);
}

function unknownReaders(name: string): BriefError {
  return new BriefError({
    code: "E_USAGE",
    message: `Where \`${name}\` is delivered to is not known: no night was made of it here.`,
    where: ["--config"],
    kept: "nothing was delivered.",
    next: "Give its folder or config, e.g. `--config seeds`.",
  });
}

/** One brief must never go to the readers of another. */
function checkName({ name, file, folder }: ReadConfig, edition: string): void {
  if (name === edition) return;
  throw new BriefError({
    code: "E_USAGE",
    message: `The edition is one of \`${edition}\`, and the config is that of \`${name}\`.`,
    where: [file ?? folder],
    kept: "nothing was delivered.",
    next: "Give the config that the edition was made with.",
  });
}

function nobody({ file, folder }: ReadConfig): BriefError {
  return new BriefError({
    code: "E_CONFIG",
    message: "The config names nobody to deliver to.",
    where: [file ?? folder],
    kept: "nothing was delivered.",
    next: "Write `deliver:` with a folder, mail or webhook into it.",
  });
}

function notPublished(given: string): BriefError {
  return new BriefError({
    code: "E_USAGE",
    message: "No person has published this edition, and the config says `review: required`.",
    where: [given],
    kept: "nothing was delivered.",
    next: "Publish it with `nightdesk review`, which delivers it too.",
  });
}
