/** One desk in a process of its own: does what it is ordered, and prints what came of it, one JSON a line. */
import { openDesk } from "../../src/commands/review/open-desk.ts";
import { Decision } from "../../src/domain/review.ts";
import type { EditionKey } from "../../src/ports/review-desk.ts";

type Order = { kind: "publish" } | { kind: "decide"; by: string; sentences: string[] };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the test beside it
const order = JSON.parse(process.argv[2] ?? "") as Order;
const { desk, close } = await openDesk({
  out: "out",
  home: ".nightdesk",
  config: "desk",
  world: {
    io: {
      print: () => undefined,
      inform: (line) => void process.stderr.write(`${line}\n`),
      update: () => undefined,
      updating: false,
    },
    environment: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    interrupts: () => new AbortController().signal,
    exit: () => undefined,
  },
});

const say = (came: unknown) => void process.stdout.write(`${JSON.stringify(came)}\n`);

async function draftKey(): Promise<EditionKey> {
  const row = (await desk.editions()).find(({ version }) => version === undefined);
  if (row === undefined) throw new Error("There is no draft.");
  return row.key;
}

const key = await draftKey();
if (order.kind === "publish") {
  const opened = await desk.open(key);
  say(await desk.publish(key, { by: "Ada", seen: opened?.state.seq ?? 0 }));
} else {
  // Everybody has seen the edition as it was before anybody decided.
  for (const sentence of order.sentences) {
    const decision = Decision.parse({
      kind: "reject",
      sentence,
      reason: "not-news",
      note: order.by,
    });
    const { kind } = await desk.decide(key, decision, { by: order.by, seen: 0 });
    say({ sentence, kind });
  }
}
close();
