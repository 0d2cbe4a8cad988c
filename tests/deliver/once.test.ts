/** Two laws: delivering twice sends once, and no channel that is down holds another back. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { editionFolder, belowGate } from "./made/edition-folder.ts";
import { type Answer, hookServer } from "./made/hook-server.ts";
import { type Fate, mailServer } from "./made/mail-server.ts";
import { hook, mail, newPlace } from "./made/place.ts";

const hookFate = fc.constantFrom<Answer>(204, 200, 404, 302, 500, "break");
const mailFate = fc.constantFrom<Fate>("take", "drop", 451, 550);
/** What becomes of the first try, and of all others. */
const pair = <T>(fate: fc.Arbitrary<T>) => fc.tuple(fate, fate);
const ofTry = <T>([first, others]: readonly [T, T], number: number): T =>
  number === 1 ? first : others;

const night = fc.record({
  hooks: fc.array(pair(hookFate), { minLength: 1, maxLength: 4 }),
  boxes: fc.array(pair(mailFate), { minLength: 1, maxLength: 4 }),
  folderFails: fc.boolean(),
});
type Night = typeof night extends fc.Arbitrary<infer N> ? N : never;

const numberIn = (text: string) => Number(/\d+/.exec(text)?.[0]);

/** Servers that fail as the night wants it, and what everybody had of them. */
async function openNight({ hooks, boxes, folderFails }: Night) {
  const place = newPlace();
  if (folderFails) writeFileSync(join(place.folder, "briefs"), "a file stands in the way");
  const web = await hookServer((path, n) => ofTry(hooks[numberIn(path)] ?? [404, 404], n));
  const post = await mailServer((to, n) => ofTry(boxes[numberIn(to)] ?? [550, 550], n));
  const settings = [
    ...hooks.map((_, index) => hook(`${web.url}/${index}`)),
    mail(
      post.port,
      boxes.map((_, index) => `m${index}@example.org`),
    ),
    { folder: "briefs" },
  ];
  /** Editions that each of them has, in the order of the report. */
  const had = () => [
    ...hooks.map((fates, index) => {
      const calls = web.calls.filter(({ url }) => url === `/${index}`);
      return calls.filter((_, n) => [200, 204].some((one) => one === ofTry(fates, n + 1))).length;
    }),
    ...boxes.map((_, index) => post.letters.filter(({ to }) => numberIn(to) === index).length),
    existsSync(join(place.folder, "briefs", "test", "2026-11-22")) ? 1 : 0,
  ];
  return { place, settings, had };
}

/** How many editions a line may stand for. */
const lawful: Readonly<Record<string, readonly number[]>> = {
  done: [1],
  before: [1],
  failed: [0],
  unknown: [0, 1],
  waiting: [],
};

test("whatever fails, all others have it once, and another delivery changes nothing of that", async () => {
  let edition: string | undefined;
  await fc.assert(
    fc.asyncProperty(night, async (wanted) => {
      const { place, settings, had } = await openNight(wanted);
      edition ??= await editionFolder(place.out);
      const first = await place.deliverTo(edition, settings);
      const after = had();
      expect(
        first.lines.filter((line, n) => lawful[line.outcome]?.includes(after[n] ?? -1) !== true),
      ).toEqual([]);
      const wells = [
        ...wanted.hooks.map(([fate]) => fate === 200 || fate === 204),
        ...wanted.boxes.map(([fate]) => fate === "take"),
        !wanted.folderFails,
      ];
      expect(
        first.lines.filter(({ outcome }, n) => wells[n] === true && outcome !== "done"),
      ).toEqual([]);

      expect(first.lines).toHaveLength(wells.length);

      const second = await place.deliverTo(edition, settings);
      expect(had().filter((count) => count > 1)).toEqual([]);
      const settled: Readonly<Record<string, string>> = { done: "before", unknown: "unknown" };
      const expected = first.lines.map(
        ({ outcome }, n) => settled[outcome] ?? second.lines[n]?.outcome,
      );
      expect(second.lines.map(({ outcome }) => outcome)).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});

test("an edition below its gate goes to nobody, unless a person says so", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out, { brief: belowGate, exitCode: 3 });
  const web = await hookServer();
  const settings = [hook(web.url)];
  expect(await place.deliverTo(edition, settings)).toMatchObject({ held: true, lines: [] });
  expect(web.calls).toHaveLength(0);
  await place.deliverTo(edition, settings, { belowGate: true });
  const body: unknown = JSON.parse(web.calls[0]?.body ?? "");
  expect(body).toMatchObject({
    state: "below-gate",
    subject: expect.stringContaining("below its gate"),
    gate: { met: false },
  });
});

test("an edition that is not as it was made goes to nobody", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  writeFileSync(join(edition, "brief.html"), "<p>other words</p>");
  const web = await hookServer();
  await expect(place.deliverTo(edition, [hook(web.url)])).rejects.toMatchObject({
    code: "E_EDITION",
  });
  expect(web.calls).toHaveLength(0);
});

test("a second edition of a date is another delivery", async () => {
  const place = newPlace();
  const web = await hookServer();
  await place.deliverTo(await editionFolder(place.out), [hook(web.url)]);
  const other = await editionFolder(place.out, {
    brief: (brief) => ({ ...brief, title: "Another" }),
  });
  const { lines } = await place.deliverTo(other, [hook(web.url)]);
  expect(lines).toMatchObject([{ outcome: "done" }]);
  expect(web.calls).toHaveLength(2);
});

test("two deliveries at once are one: the second is told to wait", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  let second: Promise<unknown> = Promise.resolve("never asked");
  const web = await hookServer((path) => {
    second = place.deliverTo(edition, [hook(web.url + path)]);
    // It is looked at when the first is over.
    second.catch(() => undefined);
    return "hang";
  });
  const first = place.deliverTo(edition, [hook(web.url)], { pausesMs: [], timeoutMs: 2000 });
  await expect(first).resolves.toMatchObject({ lines: [{ code: "timeout" }] });
  await expect(second).rejects.toMatchObject({ code: "E_LOCKED" });
  expect(web.calls).toHaveLength(1);
});

test("a signal ends the pauses, and what was not tried is told", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  const stop = new AbortController();
  const web = await hookServer(() => {
    stop.abort();
    return 503;
  });
  const pausesMs = [3_600_000];
  const { lines } = await place.deliverTo(edition, [hook(web.url)], {
    signal: stop.signal,
    pausesMs,
  });
  expect(lines).toMatchObject([{ outcome: "failed", code: "http-503", tries: 1 }]);
  const later = await place.deliverTo(edition, [{ folder: "briefs" }], { signal: stop.signal });
  expect(later.lines).toMatchObject([{ outcome: "waiting", tries: 0 }]);
});

test("when nothing can be remembered, nothing is sent", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  const web = await hookServer();
  const state = place.store();
  const broken = {
    ...state,
    intend: () => {
      throw Object.assign(new Error("disk I/O error"), { code: "ERR_SQLITE_ERROR" });
    },
  };
  await expect(place.deliverTo(edition, [hook(web.url)], { state: broken })).rejects.toThrow(
    "disk I/O error",
  );
  expect(web.calls).toHaveLength(0);
  state.close();
});
