/** A date that a person made before the night came, or after it: one edition, and its readers get it once. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../commands/run-cli.ts";
import { damNews, openDesk, type Desk } from "./desk.ts";

const date = "2026-11-22";
const byHand = ({ cwd }: Desk) => runCli(["brief", "asia", "--date", date, "--quiet"], { cwd });
const handOn = ({ cwd }: Desk) =>
  runCli(["deliver", "out/asia/latest", "--config", "asia"], { cwd });
const atNight = (desk: Desk) => desk.nightly(`${date}T05:00:10Z`);
const made = ({ cwd }: Desk) => readdirSync(join(cwd, "out/asia/.editions")).length;
const onShelf = ({ cwd }: Desk) => readdirSync(join(cwd, "shelf/asia")).toSorted();

const steps = { "by hand": byHand, "handed on": handOn, "at night": atNight };
type Step = keyof typeof steps;

const orders: readonly (readonly Step[])[] = [
  ["by hand", "handed on", "at night"],
  ["by hand", "at night", "handed on"],
  ["at night", "by hand", "handed on"],
];

test.for(orders.map((order) => ({ order, said: order.join(", ") })))(
  "what is made and delivered $said is one edition",
  async ({ order }) => {
    const desk = openDesk({ more: "deliver:\n  - folder: ../shelf\n" });
    for (const step of order) expect(await steps[step](desk)).toMatchObject({ code: 0 });
    expect([made(desk), onShelf(desk)]).toEqual([1, [date]]);
  },
);

test("with other words it is another edition, which stands beside the first", async () => {
  const desk = openDesk({ more: "deliver:\n  - folder: ../shelf\n" });
  await byHand(desk);
  await handOn(desk);
  desk.write("asia/dam.txt", damNews);
  await atNight(desk);
  expect([made(desk), onShelf(desk)]).toEqual([2, [date, `${date}-2`]]);
});
