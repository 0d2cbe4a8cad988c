/** Who is named only by the one he belongs to speaks for himself; who is described may be the one with the name. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attribution } from "../../src/checks/attribution.ts";
import type { CheckInput } from "../../src/checks/check.ts";
import { inputOf } from "./input-of.ts";

const outcome = (said: string, quote: string, more: Partial<CheckInput> = {}): string =>
  attribution.run(inputOf(said, quote, more)).outcome;

describe("those who belong to somebody", () => {
  const people = fc.constantFrom("brother", "former campaign manager", "coach", "aide", "widow");
  const phrases: readonly ((owner: string, noun: string) => string)[] = [
    (owner, noun) => `${owner}'s ${noun}, Ida Bek, said`,
    (owner, noun) => `${owner}'s ${noun} said`,
    (owner, noun) => `The ${noun} of ${owner} said`,
  ];

  test("do not lend him their words", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("Hess", "Max Hess"),
        people,
        fc.constantFrom(...phrases),
        (owner, noun, write) => {
          const quote = `${write(owner, noun)} the old harbour should close.`;
          expect([quote, outcome("Hess said the old harbour should close.", quote)]).toEqual([
            quote,
            "fail",
          ]);
          expect(outcome(quote, quote)).not.toBe("fail");
        },
      ),
    );
  });

  test.for([
    "The bank's spokesman said the harbour should close.",
    "The bank's president, Ida Bek, said the harbour should close.",
  ])("officers of a body speak for it: %s", (quote) => {
    expect(outcome("The bank said the harbour should close.", quote)).toBe("pass");
  });

  test("a lawyer may", () => {
    const quote = "Hess's lawyer said the harbour should close.";
    expect(outcome("Hess said the harbour should close.", quote)).toBe("unsure");
  });

  test("one of the same name is not the owner", () => {
    const quote = "Max Hess's brother Ed Hess said the harbour should close.";
    expect(outcome("Ed Hess said the harbour should close.", quote)).toBe("pass");
  });
});

describe("a speaker who is only described", () => {
  const quote = "Harbour master Ida Moro said the pier may close.";
  const speaker = { kind: "named", name: "Ida Moro" } as const;

  test("may be the named one of the claim", () => {
    const said = "The pier may close, according to the harbour master of Ardel.";
    expect(outcome(said, quote, { speaker })).toBe("unsure");
    expect(
      outcome("The pier may close, according to Ardel's harbour master.", quote, { speaker }),
    ).toBe("unsure");
  });

  test("is not, where the text describes her otherwise or lets another speak", () => {
    expect(
      outcome("The pier may close, according to the mayor of Ardel.", quote, { speaker }),
    ).toBe("fail");
    const others = "Max Hess said the pier may close. Harbour master Ida Moro left.";
    const said = "The pier may close, according to the harbour master.";
    expect(outcome(said, others, { speaker, surroundings: [others] })).toBe("fail");
  });
});

test("a thing that has a name is not called so by anybody", () => {
  const quote = "A drug called Merol slowed the disease, doctors at Ardel said on Monday.";
  const speaker = { kind: "named", name: "doctors at Ardel" } as const;
  const said = "Merol slowed the disease, doctors at Ardel said.";
  expect(outcome(said, quote, { speaker })).toBe("pass");
  const judged = "A clerk called Merol a danger to all of Ardel.";
  expect(outcome("Merol is a danger to all of Ardel.", judged)).toBe("fail");
});

test("a pronoun before a denied verb is whoever spoke last", () => {
  const quote =
    "Ida Moro said little. She doesn't think that the old harbour should close before winter.";
  const said = "Ida Moro said that the old harbour should close before winter.";
  expect(outcome(said, quote)).toBe("pass");
});
