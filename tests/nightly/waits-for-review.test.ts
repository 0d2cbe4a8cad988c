/** `review: required`: an edition that no person has published was told to nobody. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Brief } from "../../src/domain/brief.ts";
import { openDesk } from "./desk.ts";

function briefAt(cwd: string, date: string): string {
  return join(cwd, "out", "asia", date, "brief.json");
}

function briefOf(cwd: string, date: string): Brief {
  return Brief.parse(JSON.parse(readFileSync(briefAt(cwd, date), "utf8")));
}

/** As the desk writes it, for all that a night asks of it. */
function publish(cwd: string, date: string): void {
  const brief = briefOf(cwd, date);
  const by = { by: "Ada", at: "2026-11-22T07:00:00.000Z", note: "" };
  const counts = {
    approved: brief.making.counts.sentencesKept,
    edited: 0,
    restored: 0,
    rejected: 0,
  };
  const review = {
    version: 1,
    reviewed: "0".repeat(64),
    correction: "",
    reviewers: ["Ada"],
    approved: by,
    counts,
    changed: [],
  };
  writeFileSync(briefAt(cwd, date), JSON.stringify({ ...brief, review }));
}

const required = { more: "review: required\n" };

test("the night and the status say what waits, until it is published", async () => {
  const desk = openDesk(required);
  const { printed } = await desk.nightly("2026-11-22T05:00:10Z");
  expect(printed[0]).toContain("It waits for a person: `nightdesk review`.");
  const [text] = (await desk.status("2026-11-22T06:00:00Z")).printed;
  expect(text).toContain("asia: waits for review\n");
  expect(text).toContain(
    `review     2026-11-22 waits for a person\n             by hand: nightdesk review ${join(desk.cwd, "out")} --home `,
  );
  publish(desk.cwd, "2026-11-22");
  const after = await desk.status("2026-11-22T08:00:00Z");
  expect(after.printed[0]).toContain("asia: well\n");
  expect(after.printed[0]).not.toContain("waits");
});

test("a night is compared with what was published, and not with what was not", async () => {
  const desk = openDesk(required);
  await desk.nightly("2026-11-20T05:00:10Z");
  await desk.nightly("2026-11-21T05:00:10Z");
  expect(briefOf(desk.cwd, "2026-11-21").changes).toBeUndefined();
  publish(desk.cwd, "2026-11-20");
  await desk.nightly("2026-11-22T05:00:10Z");
  expect(briefOf(desk.cwd, "2026-11-22").changes?.since.date).toBe("2026-11-20");
});

test("where nobody has to publish, a night is compared with the one before it", async () => {
  const desk = openDesk();
  await desk.nightly("2026-11-21T05:00:10Z");
  await desk.nightly("2026-11-22T05:00:10Z");
  expect(briefOf(desk.cwd, "2026-11-22").changes?.since.date).toBe("2026-11-21");
});

test("an edition that says a person approved it, when no log does, is handed to nobody", async () => {
  const desk = openDesk({ more: "review: required\ndeliver: [{ folder: ../shelf }]\n" });
  await desk.nightly("2026-11-22T05:00:10Z");
  publish(desk.cwd, "2026-11-22");
  const { code, informed } = await desk.nightly("2026-11-22T05:30:00Z");
  expect(code).not.toBe(0);
  expect(informed.join("\n")).toContain("No log shows that Ada approved this edition");
  expect(existsSync(join(desk.cwd, "shelf"))).toBe(false);
});
