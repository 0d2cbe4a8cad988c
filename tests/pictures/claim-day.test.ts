import { expect, test } from "vitest";
import { Claim } from "../../src/domain/claim.ts";
import type { Attribute } from "../../src/domain/source.ts";
import { claimDay } from "../../src/stages/7-render/pictures/claim-day.ts";
import { picturedBrief } from "../made/pictured-brief.ts";

const { brief } = picturedBrief({ origins: ["A"], episodes: [], findings: [{ origins: [0] }] });
const [made] = brief.claims;
const [source] = brief.sources;

type Case = Readonly<{
  time?: string;
  published?: string;
  basis?: "metadata" | "inferred";
  stance?: string;
  days?: readonly (readonly [string, string | null])[];
  of?: "episode" | "background";
}>;

function attribute(value: string | undefined, basis: "metadata" | "inferred"): Attribute {
  if (value === undefined) return { basis: "unknown" };
  return basis === "metadata"
    ? { basis, value, from: "meta" }
    : { basis, value, evidence: "a guess" };
}

function dayOf({
  time,
  published,
  basis = "metadata",
  stance = "asserted",
  days = [],
  of = "episode",
}: Case) {
  const claim = Claim.parse({
    ...made,
    stance,
    time: time === undefined ? { kind: "none" } : { kind: "stated", asWritten: time },
  });
  if (source === undefined) throw new Error("The brief has no source.");
  return claimDay({
    claim,
    source: { metadata: { ...source.metadata, published: attribute(published, basis) } },
    finding: { time: of },
    episode: { days: days.map(([asWritten, date]) => ({ asWritten, date })) },
  });
}

const thursday = [["Thursday", "2024-11-28"]] as const;

test.for([
  { time: "on 28 November 2024", from: "2024-11-28", kind: "told" },
  { time: "November 28, 2024", from: "2024-11-28", kind: "told" },
  { time: "26–28 November 2024", from: "2024-11-26", to: "2024-11-28", kind: "told" },
  { time: "28–26 November 2024", from: "2024-11-26", kind: "told" },
  { time: "from 26 to 28 November 2024", from: "2024-11-26", to: "2024-11-28", kind: "told" },
  { time: "26 November to 3 December 2024", from: "2024-11-26", to: "2024-12-03", kind: "told" },
  { time: "yesterday", published: "2024-11-29", from: "2024-11-28", kind: "reckoned" },
  {
    time: "on Thursday",
    published: "2024-11-29",
    days: thursday,
    from: "2024-11-28",
    kind: "reckoned",
  },
  { published: "2024-11-29", from: "2024-11-29", kind: "published" },
  { time: "28 November 2024", published: "2024-12-09", from: "2024-11-28", kind: "told" },
] as const)("$time, published $published: $kind, from $from", (given) => {
  const to = "to" in given ? given.to : given.from;
  expect(dayOf(given)).toEqual({ kind: given.kind, from: given.from, to });
});

test.for([
  { what: "a day without its year", time: "on 28 November" },
  { what: "a year alone", time: "in 2008" },
  { what: "a day that does not exist", time: "31 June 2024" },
  { what: "any time before a day", time: "before 3 May 2024" },
  { what: "two days", time: "3 May 2024 and 9 May 2024" },
  { what: "a range with another day", time: "3 May 2024 to 5 May 2024 and 9 May 2024" },
  { what: "a range that ends before it begins", time: "26 December to 3 January 2025" },
  { what: "a weekday", time: "on Thursday", days: thursday },
  { what: "a weekday before yesterday's paper", time: "yesterday" },
  { what: "nothing" },
  { what: "an inferred date of publication", published: "2024-11-29", basis: "inferred" },
] as const)("$what is no day where the source does not state when it was published", (given) => {
  expect(dayOf(given)).toEqual({ kind: "none" });
});

test.for([
  { what: "is yet to come", stance: "planned", days: thursday },
  { what: "is background", of: "background", days: thursday },
  { what: "the episode does not date", days: [] },
  { what: "the episode dates twice", days: [...thursday, ["Thursday", "2024-11-29"]] },
  { what: "lies more than a week back", days: [["Thursday", "2024-11-21"]] },
  { what: "lies a week back", days: [["Thursday", "2024-11-22"]] },
  { what: "lies after publication", days: [["Thursday", "2024-12-05"]] },
] as const)(
  "a Thursday that $what is not reckoned: the day of publication stands for it",
  (given) => {
    expect(dayOf({ time: "on Thursday", published: "2024-11-29", ...given })).toMatchObject({
      kind: "published",
    });
  },
);
