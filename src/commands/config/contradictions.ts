/** Settings that are each in order and cannot hold together. */
import type { Role } from "../../adapters/model/model-call.ts";
import type { Config } from "../../domain/config.ts";
import { readSchedule } from "../../nightly/schedule/read-schedule.ts";
import type { Complaint } from "./explain-issue.ts";

export type ModelOfRole = Readonly<Record<Role, string>>;

export function modelOfRole({ model, models }: Config): ModelOfRole {
  const { extract = model, match = model, write = model, judge = model } = models;
  return { extract, match, write, judge };
}

/** Models that a run would ask, each once. */
export function modelsAsked(config: Config): string[] {
  return [...new Set(Object.values(modelOfRole(config)))].filter((name) => name !== "extractive");
}

export function contradictions(config: Config): Complaint[] {
  return [
    ...globsOutside(config),
    ...addressesAsGlobs(config),
    ...capsWithoutPrice(config),
    ...scheduleFaults(config),
    ...halfLogins(config),
    ...secretsWithoutWebhook(config),
  ];
}

/** An edition lists its sources by their path in the folder, so a source outside of it has no name. */
function globsOutside({ sources }: Config): Complaint[] {
  return sources.flatMap((glob, index) =>
    typeof glob === "string" && (glob.startsWith("/") || glob.split(/[/\\]/).includes(".."))
      ? [
          {
            path: ["sources", index],
            at: "value",
            message: `\`${glob}\` leaves the folder of this file; write a glob inside of it, e.g. \`**/*.txt\`.`,
          } as const,
        ]
      : [],
  );
}

/** An address alone says not whether it is a feed or a page; as a glob it would name no file. */
function addressesAsGlobs({ sources }: Config): Complaint[] {
  return sources.flatMap((glob, index) =>
    typeof glob === "string" && /^https?:/i.test(glob)
      ? [
          {
            path: ["sources", index],
            at: "value",
            message: `\`${glob}\` is an address; write \`feed: ${glob}\` for a feed, or \`url: ${glob}\` for a page.`,
          } as const,
        ]
      : [],
  );
}

/** A cap in dollars on a model without a price would cap nothing. */
function capsWithoutPrice(config: Config): Complaint[] {
  if (config.budget.dollars === undefined) return [];
  return modelsAsked(config)
    .filter((name) => !Object.hasOwn(config.prices, name))
    .map((name) => ({
      path: ["budget", "dollars"],
      at: "key",
      message: `a cap in dollars needs the price of \`${name}\`: add it under \`prices\`, or cap \`calls\` or \`tokens\`.`,
    }));
}

/** A schedule can have the right form and name no time that ever comes. */
function scheduleFaults({ nightly }: Config): Complaint[] {
  if (nightly === undefined) return [];
  const read = readSchedule(nightly);
  if (read.ok) return [];
  return read.faults.map(({ setting, chars, message }) => ({
    path: ["nightly", setting],
    at: "value" as const,
    ...(chars === undefined ? {} : { chars }),
    message: `\`nightly.${setting}\`: ${message}`,
  }));
}

/** A user without a password, or the reverse, is told at three in the morning by the mail server, if at all. */
function halfLogins({ deliver }: Config): Complaint[] {
  return deliver.flatMap((one, index): Complaint[] => {
    if (!("mail" in one)) return [];
    const { user, passwordFrom } = one.mail;
    if ((user === undefined) === (passwordFrom === undefined)) return [];
    const [has, needs] =
      passwordFrom === undefined
        ? (["user", "passwordFrom"] as const)
        : (["passwordFrom", "user"] as const);
    const path = ["deliver", index, "mail", has];
    const message = `\`deliver[${index + 1}].mail.${has}\` needs \`${needs}\` beside it; write both, or neither for a server that asks for no login.`;
    return [{ path, at: "key", message }];
  });
}

/** Whoever sets a secret means alarms to be posted; they would go nowhere. */
function secretsWithoutWebhook({ nightly }: Config): Complaint[] {
  const { webhook, secretFrom } = nightly?.alarm ?? {};
  if (secretFrom === undefined || webhook !== undefined) return [];
  return [
    {
      path: ["nightly", "alarm", "secretFrom"],
      at: "key",
      message:
        "`nightly.alarm.secretFrom` signs what is posted to `webhook`, and there is none; write `webhook` beside it, or take `secretFrom` out.",
    },
  ];
}
