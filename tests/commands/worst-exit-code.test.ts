import * as fc from "fast-check";
import { expect, test } from "vitest";
import { exitCodes } from "../../src/domain/brief-error.ts";
import { worstExitCode } from "../../src/domain/worst-exit-code.ts";

const codes = fc.array(fc.constantFrom(...Object.values(exitCodes)), { maxLength: 4 });

test("the worst of several is one of them, whatever their order and grouping", () => {
  fc.assert(
    fc.property(codes, codes, (some, others) => {
      const worst = worstExitCode([...some, ...others]);
      expect([exitCodes.complete, ...some, ...others]).toContain(worst);
      expect(worstExitCode([...others, ...some])).toBe(worst);
      expect(worstExitCode([worstExitCode(some), worstExitCode(others)])).toBe(worst);
    }),
  );
});

test("0 is told only if all are 0", () => {
  fc.assert(
    fc.property(codes, (some) => {
      expect(worstExitCode(some) === 0).toBe(some.every((code) => code === 0));
    }),
  );
});

test.for([
  { of: [3, 1, 8], worst: 1 },
  { of: [2, 8], worst: 8 },
  { of: [6, 2], worst: 2 },
  { of: [7, 6], worst: 6 },
  { of: [4, 7], worst: 7 },
  { of: [5, 4], worst: 4 },
  { of: [3, 5], worst: 5 },
  { of: [0, 3], worst: 3 },
  { of: [1, 130], worst: 130 },
  { of: [99, 2], worst: 1 },
  { of: [], worst: 0 },
])("of $of, $worst is told", ({ of, worst }) => {
  expect(worstExitCode(of)).toBe(worst);
});
