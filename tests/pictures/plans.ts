/** Briefs of every size and shape, for the laws of the pictures. */
import fc from "fast-check";
import type { Plan } from "../made/pictured-brief.ts";

const times = [
  undefined,
  undefined,
  "in 2008",
  "on Thursday",
  "28 November 2024",
  "from 26 to 28 November 2024",
  "3 May 2024",
] as const;
const dayOf = (at: number): string =>
  new Date(Date.UTC(2024, 0, 1 + at * 3)).toISOString().slice(0, 10);

/** Small alphabets: few origins, days and episodes, so that they meet. */
export const plans: fc.Arbitrary<Plan> = fc
  .record({ origins: fc.integer({ min: 1, max: 40 }), episodes: fc.integer({ min: 0, max: 15 }) })
  .chain(({ origins, episodes }) =>
    fc.record({
      origins: fc.constant(Array.from({ length: origins }, (_, at) => `Origin ${at}`)),
      copies: fc.uniqueArray(fc.integer({ min: 0, max: origins - 1 }), { maxLength: 3 }),
      published: fc.array(
        fc.option(fc.integer({ min: 0, max: 40 }).map(dayOf), { nil: undefined }),
        { maxLength: origins },
      ),
      episodes: fc.array(
        fc.record({
          label: fc.constantFrom(
            "Visit",
            "Strike on the port of Mykolaiv, and what came of it",
            "مؤتمر",
            "访问".repeat(60),
            "W".repeat(400),
          ),
          days: fc.array(
            fc.record({
              asWritten: fc.constant("Thursday"),
              date: fc.option(fc.integer({ min: 0, max: 40 }).map(dayOf)),
            }),
            { maxLength: 2 },
          ),
        }),
        { minLength: episodes, maxLength: episodes },
      ),
      findings: fc.array(
        fc.record({
          origins: fc.uniqueArray(fc.integer({ min: 0, max: origins - 1 }), {
            minLength: 1,
            maxLength: 4,
          }),
          // One more than there are: such a finding is in no episode.
          episode: fc.integer({ min: 0, max: episodes }),
          importance: fc.integer({ min: 1, max: 5 }),
          stance: fc.constantFrom("asserted", "denied", "planned"),
          time: fc.constantFrom(...times),
        }),
        { maxLength: 40 },
      ),
      conflicts: fc.array(
        fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { minLength: 2, maxLength: 3 }),
        { maxLength: 4 },
      ),
    }),
  )
  .map((plan) => ({
    ...plan,
    conflicts: plan.conflicts.filter((rivals) => rivals.every((at) => at < plan.findings.length)),
  }));
