/** Everything that a delivery needs, in a folder that is gone when the test is over. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { deliver, type Delivering } from "../../../src/adapters/deliver/deliver.ts";
import { openDeliveryStore } from "../../../src/adapters/store/delivery-state.ts";
import type { DeliverySetting } from "../../../src/domain/night-setting.ts";

export const secrets = { HOOK_SECRET: "hook-secret-1", MAIL_PASSWORD: "mail-password-1" };

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nightdesk-deliver-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type Place = Readonly<{
  folder: string;
  out: string;
  deliverTo: (
    edition: string,
    settings: readonly DeliverySetting[],
    more?: Partial<Delivering>,
  ) => ReturnType<typeof deliver>;
  store: () => ReturnType<typeof openDeliveryStore>;
}>;

/** Pauses are none. One step of a protocol may take five seconds: the machine may be busy. */
export function newPlace(): Place {
  const folder = temporaryFolder();
  const store = () => openDeliveryStore(join(folder, "home"));
  return {
    folder,
    out: join(folder, "out"),
    store,
    deliverTo: async (edition, settings, more = {}) => {
      const state = store();
      try {
        return await deliver(edition, {
          settings,
          state,
          base: folder,
          environment: secrets,
          signal: new AbortController().signal,
          pausesMs: [0, 0, 0],
          timeoutMs: 5000,
          now: () => new Date("2026-11-22T06:00:00Z"),
          ...more,
        });
      } finally {
        state.close();
      }
    },
  };
}

export function hook(url: string): DeliverySetting {
  return { webhook: { url, secretFrom: "HOOK_SECRET" } };
}

export function mail(port: number, to: string[], more: object = {}): DeliverySetting {
  const from = "desk@example.org";
  return { mail: { host: "127.0.0.1", port, from, to, security: "none", ...more } };
}
