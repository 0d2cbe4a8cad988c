/** What is remembered of deliveries. */
import { expect, test } from "vitest";
import { contentHash } from "../../src/anchoring/content-hash.ts";
import { openDeliveryStore } from "../../src/adapters/store/delivery-state.ts";
import { temporaryFolder } from "../commands/run-cli.ts";

const at = "2026-11-22T05:10:00.000Z";
const rowOf = (name: string, date = "2026-11-22") => ({
  key: contentHash(name),
  brief: "asia",
  date,
  edition: contentHash(date),
  channel: "folder" as const,
  shown: name,
  at,
});

test("each try counts, and a new one forgets what the last came to", () => {
  const store = openDeliveryStore(temporaryFolder());
  const row = rowOf("/shared");
  for (const _ of [1, 2, 3]) {
    store.intend(row);
    store.settle(row.key, { state: "failed", code: "ENOSPC", at });
  }
  expect(store.find(row.key)).toMatchObject({ state: "failed", code: "ENOSPC", tries: 3 });
  store.intend(row);
  expect(store.find(row.key)).toMatchObject({ state: "intent", code: "", tries: 4 });
  store.close();
});

test("what is not done is found behind any number of newer ones that are", () => {
  const store = openDeliveryStore(temporaryFolder());
  store.intend(rowOf("waiting", "2026-11-20"));
  for (let number = 0; number < 500; number += 1) {
    const row = rowOf(`done ${number}`);
    store.intend(row);
    store.settle(row.key, { state: "done", code: "", at });
  }
  const rows = store.ofBrief("asia");
  expect(rows.at(-1)).toMatchObject({ shown: "waiting", state: "intent" });
  expect(rows).toHaveLength(500);
  store.close();
});
