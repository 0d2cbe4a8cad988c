/** Makes a check's input from the little that a row of a table says. */
import type { CheckInput } from "../../src/checks/check.ts";

export function inputOf(
  statement: string,
  quote: string | readonly string[],
  more: Partial<CheckInput> = {},
): CheckInput {
  return {
    statement,
    speaker: { kind: "source" },
    stance: undefined,
    quotes: typeof quote === "string" ? [quote] : quote,
    lawful: [],
    outlets: [],
    surroundings: [],
    ...more,
  };
}
