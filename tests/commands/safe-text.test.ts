import fc from "fast-check";
import { expect, test } from "vitest";
import { createFaults } from "../../src/adapters/system/faults.ts";
import { safeLine, safeText } from "../../src/adapters/system/safe-text.ts";
import { localDate } from "../../src/adapters/system/clock.ts";
import { briefName } from "../../src/commands/config/brief-name.ts";

// Letters, and everything a terminal could take for an order.
const hostile = fc.string({
  unit: fc.constantFrom(
    "a",
    "é",
    "[",
    "2",
    "J",
    "m",
    "\u001B",
    "\u009B",
    "\u0007",
    "\r",
    "\n",
    "\t",
    "\u202E",
    "\u2028",
    "\u200F",
    "\uD800",
    "\u007F",
  ),
});

test("whatever a source wrote, only letters, newline and tab reach the terminal", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const safe = safeText(text);
      expect(safe).toMatch(/^[\n\t\P{C}]*$/u);
      expect(safe.isWellFormed()).toBe(true);
      expect(safeText(safe)).toBe(safe);
      expect(safeLine(text)).not.toMatch(/[\n\t]/);
    }),
  );
});

test("a fault is injected at its point, at the visit it names", async () => {
  const reached = createFaults("write#2:throw, fsync:delay(1)");
  await reached("write");
  await reached("fsync");
  await expect(reached("write")).rejects.toThrow("injected at `write`");
  await reached("write");
});

test("a date is the local one", () => {
  expect(localDate(new Date(2026, 0, 2, 23, 59))).toBe("2026-01-02");
});

test.for([
  { folder: "seeds", name: "seeds" },
  { folder: "Қазақстан 2026", name: "Қазақстан-2026" },
  { folder: "../..", name: "brief" },
  { folder: "..hidden", name: "hidden" },
  { folder: "a\u0000b\u202E/c", name: "a-b-c" },
  { folder: "", name: "brief" },
  { folder: "x".repeat(300), name: "x".repeat(60) },
])("the folder `$folder` names the brief `$name`", ({ folder, name }) => {
  expect(briefName(folder)).toBe(name);
});
