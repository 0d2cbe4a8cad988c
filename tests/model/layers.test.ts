import { expect, test } from "vitest";
import { createBudget } from "../../src/adapters/model/budget.ts";
import { createHalt } from "../../src/adapters/model/halt.ts";
import { createLimiter } from "../../src/adapters/model/limiter.ts";
import type { ModelRequest, Provider, Reply } from "../../src/adapters/model/model-call.ts";
import { createUnderWay } from "../../src/adapters/model/under-way.ts";
import { modelLine } from "../../src/adapters/model/model-line.ts";
import { ProviderFault } from "../../src/adapters/model/provider-fault.ts";
import { openReplyStore } from "../../src/adapters/model/reply-store.ts";
import type { Ask } from "../../src/adapters/model/with-store.ts";
import { BriefError } from "../../src/domain/brief-error.ts";
import type { LedgerEntry } from "../../src/domain/ledger.ts";
import { newHome, signal } from "./support/analyst.ts";

type Line = Readonly<{ ask: Ask; events: string[]; sent: number[]; clock: { at: number } }>;

/** A line of layers around a provider whose answers are given, with everything that happens written down. */
function makeLine(answer: (call: number) => Reply | ProviderFault, calls = 100): Line {
  const events: string[] = [];
  const sent: number[] = [];
  const clock = { at: 0 };
  const now = (): number => clock.at;
  const sleep = async (ms: number, stop: AbortSignal): Promise<void> => {
    clock.at += ms;
    await new Promise(setImmediate);
    stop.throwIfAborted();
  };
  const store = openReplyStore(newHome(), () => {});
  const budget = createBudget({ calls });
  const limiter = createLimiter({ concurrency: 10, now, sleep });
  const provider: Provider = {
    host: "h",
    address: "http://h/v1",
    keySource: "nowhere",
    prepare: async () => {},
    distrustSchema: () => {},
    async send() {
      sent.push(clock.at);
      events.push("send");
      const reply = answer(sent.length);
      if (reply instanceof ProviderFault) throw reply;
      return reply;
    },
  };
  const ask = modelLine(provider, undefined, {
    store: {
      ...store,
      read: (key) => (events.push("store"), store.read(key)),
      intend: (...all) => (events.push("intent"), store.intend(...all)),
      done: (...all) => (events.push("done"), store.done(...all)),
    },
    budget: { ...budget, reserve: async (cost) => (events.push("budget"), budget.reserve(cost)) },
    limiter: {
      ...limiter,
      run: async (call) => (events.push("slot"), limiter.run(call)),
      pass: async (...all) => (events.push("rate"), limiter.pass(...all)),
    },
    halt: createHalt(),
    record: (entry: LedgerEntry) =>
      events.push(`ledger-${entry.of === "call" ? entry.outcome : ""}`),
    now,
    sleep,
    reached: async () => {},
    timeoutMs: 1_000,
    underWay: createUnderWay(50),
  });
  return { ask, events, sent, clock };
}

const reply: Reply = { text: "{}", finish: "stop", usage: undefined, answeredBy: "m" };
const fault = (kind: ProviderFault["kind"]): ProviderFault =>
  new ProviderFault({ kind, message: kind });
const request = (number: number): ModelRequest => ({
  role: "extract",
  model: "openai:m",
  messages: [{ role: "user", content: `Text ${number}.` }],
  schemaName: "extract",
  schema: {},
  promptHash: "0",
  outputTokensMax: 10,
});

test("the layers stand in their order, and one slot and one reservation serve all tries", async () => {
  const { ask, events } = makeLine((call) => (call === 1 ? fault("server") : reply));
  await ask(request(1), signal);
  expect(events.filter((event) => event !== "store")).toEqual(
    "budget slot rate intent send rate intent send done ledger-answered".split(" "),
  );
  expect(events[0]).toBe("store");
});

test("a stored reply takes no room, no slot and no rate", async () => {
  const { ask, events } = makeLine(() => reply);
  await ask(request(1), signal);
  events.length = 0;
  await ask(request(1), signal);
  expect(events).toEqual(["store", "ledger-stored"]);
});

test("a call without room takes no slot", async () => {
  const { ask, events } = makeLine(() => reply, 0);
  await expect(ask(request(1), signal)).rejects.toMatchObject({ reason: "budget" });
  expect(events).not.toContain("slot");
});

test("one call that always fails is given up, and the others are answered", async () => {
  let first = true;
  const { ask } = makeLine(() => {
    if (first) return reply;
    return fault("server");
  });
  await ask(request(1), signal);
  first = false;
  await expect(ask(request(2), signal)).rejects.toMatchObject({ reason: "provider" });
});

test("calls that fail with answers between them are no outage", async () => {
  // Every other attempt fails: twenty calls that failed once, and never five in a row.
  const { ask, clock } = makeLine((call) => (call % 2 === 0 ? fault("server") : reply));
  for (let number = 0; number < 20; number += 1) await ask(request(number), signal);
  expect(clock.at).toBeLessThan(30_000);
});

test("an outage of ten minutes is waited out with at most fifteen calls", async () => {
  const line = makeLine((call) => {
    if (call === 1) return reply;
    return line.clock.at < 600_000 ? fault("server") : reply;
  });
  await line.ask(request(0), signal);
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, async (_, index) => line.ask(request(index + 1), signal)),
  );
  const lost = results.filter(({ status }) => status === "rejected");
  expect(lost).toHaveLength(0);
  expect(line.sent.filter((at) => at > 0 && at < 600_000).length).toBeLessThanOrEqual(19);
});

test("an outage that does not end parks the run", async () => {
  const { ask, sent } = makeLine((call) => (call === 1 ? reply : fault("reset")));
  await ask(request(0), signal);
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, async (_, index) => ask(request(index + 1), signal)),
  );
  const parked = results.filter(
    (result) => result.status === "rejected" && result.reason instanceof BriefError,
  );
  expect(parked.length).toBeGreaterThan(0);
  expect(sent.length).toBeLessThan(60);
});
