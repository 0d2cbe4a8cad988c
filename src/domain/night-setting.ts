/** When a brief is made every night, where it goes, and what is told when it is not made. */
import * as z from "zod";

/** Secrets are named, never written: the value stands in the environment variable of that name. */
const variable = z.string().regex(/^[A-Z][A-Z0-9_]*$/, "write the name of an environment variable");

export const NetworkSetting = z.strictObject({
  allow: z
    .array(z.string().regex(/^[^\s/]+:\d+$/, "write `host:port`, e.g. `wiki.example:8443`"))
    .default([])
    .meta({
      description: "Hosts with ports that may be fetched though their address is not public.",
    }),
  perHostMs: z
    .int()
    .nonnegative()
    .default(1000)
    .meta({ description: "Least time between two requests to one host, in milliseconds." }),
  timeoutSeconds: z
    .number()
    .positive()
    .max(300)
    .default(30)
    .meta({ description: "Longest time that one address may take, redirects included." }),
  concurrency: z.int().min(1).max(64).default(8).meta({ description: "Hosts asked at once." }),
});
export type NetworkSetting = z.infer<typeof NetworkSetting>;

export const NightlySetting = z.strictObject({
  at: z.string().min(1).meta({
    description: "Cron expression with five fields, e.g. `0 5 * * *`: one brief a local date.",
  }),
  zone: z.string().min(1).meta({ description: "IANA time zone, e.g. `Europe/Berlin`." }),
  jitterMinutes: z
    .number()
    .nonnegative()
    .max(120)
    .default(0)
    .meta({ description: "A start is put off by up to this, the same for each date." }),
  catchUp: z.enum(["once", "each", "never"]).default("once").meta({
    description:
      "Nights that were missed: one brief for all of them, one each, or none but the newest.",
  }),
  alarm: z
    .strictObject({
      by: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "write the local time as `HH:MM`")
        .meta({ description: "Local time by which a good edition must be there." }),
      file: z.string().min(1).optional().meta({ description: "File that an alarm is written to." }),
      webhook: z
        .url({ protocol: /^https?$/ })
        .optional()
        .meta({ description: "Address that an alarm is posted to." }),
      secretFrom: variable.optional().meta({
        description:
          "Variable that holds the secret of the alarm's HMAC signature; without it, alarms are not signed.",
      }),
      staleDays: z.int().positive().default(3).meta({
        description:
          "Nights without anything new from a feed until it is called stale; only nights on which it was asked count.",
      }),
      rejectedShare: z
        .number()
        .gt(0)
        .max(1)
        .default(0.5)
        .meta({ description: "Share of dropped claims or sentences at which an alarm is raised." }),
    })
    .optional(),
});
export type NightlySetting = z.infer<typeof NightlySetting>;

const FolderDelivery = z.strictObject({
  folder: z.string().min(1).meta({ description: "Folder that the renderings are copied to." }),
});
export const MailDelivery = z.strictObject({
  mail: z.strictObject({
    to: z.array(z.email()).min(1).meta({ description: "Mailboxes; each gets a mail of its own." }),
    from: z.email().meta({ description: "Sender." }),
    host: z
      .string()
      .min(1)
      .meta({ description: "Mail server that takes it, e.g. `mail.example`." }),
    port: z.int().min(1).max(65535).default(587).meta({ description: "Port of that server." }),
    security: z.enum(["tls", "starttls", "none"]).default("starttls").meta({
      description:
        "`tls` from the first byte (often port 465), `starttls` and nothing without it, or `none`.",
    }),
    user: z.string().min(1).optional().meta({ description: "User at that server." }),
    passwordFrom: variable.optional().meta({ description: "Variable that holds the password." }),
  }),
});
export const WebhookDelivery = z.strictObject({
  webhook: z.strictObject({
    url: z.url({ protocol: /^https?$/ }),
    secretFrom: variable.meta({
      description:
        "Variable that holds the secret of the HMAC signature: `whsec_` and base64 of the key, or the key itself.",
    }),
  }),
});
export const DeliverySetting = z.union([FolderDelivery, MailDelivery, WebhookDelivery]);
export type DeliverySetting = z.infer<typeof DeliverySetting>;
