/** What is worth saying about a visit: how long an address has been silent, and what of a feed was not read. */
import type { FeedHealth } from "../../nightly/alarms/feed-health.ts";
import type { Note } from "../../domain/note.ts";
import { shownAddress } from "./address.ts";
import type { FeedVisited } from "./visit-feed.ts";

/** @param url - As the config has it. */
export function feedNotes(url: string, visited: FeedVisited, health: FeedHealth): Note[] {
  const document = shownAddress(url);
  const says =
    visited.kind === "failed" ? failureNotes(visited, health) : visitNotes(visited, health);
  return says.map(([what, level, message]) => ({
    rule: `collect/${what}`,
    level,
    message,
    place: { document },
  }));
}

/** How long it has failed, from the third day on with what to do; empty for the first day. */
export function healthWords(health: FeedHealth): string {
  if (health.kind !== "failing" || health.days < 2) return "";
  const since = `It has given nothing for ${health.days} nights.`;
  switch (health.step) {
    case "note":
      return since;
    case "escalate":
      return `${since} Look at its address.`;
    case "remove":
      return `${since} Take it out of \`sources\`, or give its new address.`;
  }
}

type Saying = readonly [what: string, level: Note["level"], message: string];

/** The failed document is a warning of its own, from the first day on. */
const failureRules = {
  note: ["feed-failing", "info"],
  escalate: ["feed-dead", "warning"],
  remove: ["feed-remove", "warning"],
} as const;

function failureNotes(
  { fault }: Extract<FeedVisited, { kind: "failed" }>,
  health: FeedHealth,
): Saying[] {
  // Nothing was asked of it, so nothing is known.
  if (fault.code === "not-asked") return [];
  const [rule, level] = failureRules[health.kind === "failing" ? health.step : "note"];
  return [[rule, level, [fault.message, healthWords(health)].join(" ").trim()]];
}

type Visited = Extract<FeedVisited, { kind: "visited" }>;

function visitNotes(visited: Visited, health: FeedHealth): Saying[] {
  const { choice, isDamaged, isNew, pages, withoutPage } = visited;
  const over = passedOver(visited);
  const isEmpty = pages.length === 0 && over === "" && withoutPage === 0;
  const sayings: readonly (readonly [boolean, ...Saying])[] = [
    [
      isDamaged,
      "feed-damaged",
      "warning",
      "It is damaged; its entries before the damage were read.",
    ],
    [isEmpty, "feed-empty", "warning", "It has no entries."],
    [withoutPage > 0, "no-page", "warning", `${entries(withoutPage)} without a page to fetch.`],
    [over !== "", "passed-over", "info", `Entries that were passed over: ${over}.`],
    [
      choice.undated > 0,
      "date-unknown",
      "info",
      `${entries(choice.undated)} without a date that can be believed.`,
    ],
    [!isNew, ...silence(health)],
  ];
  return sayings.flatMap(([holds, ...saying]) => (holds ? [saying] : []));
}

/** Of a feed that brought no page, as an error says it. */
export function whyNoPage(visited: Visited): string {
  const over = passedOver(visited);
  const { withoutPage } = visited;
  const parts = [
    over === "" ? "" : `entries passed over: ${over}`,
    withoutPage === 0 ? "" : `${entries(withoutPage)} without a page to fetch`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "it has no entries" : parts.join("; ");
}

function passedOver({ choice, returned, withdrawn }: Visited): string {
  const counts = [
    [choice.old, "older than the limit"],
    [choice.beyond, "beyond the number"],
    [choice.repeated, "listed twice"],
    [returned, "read long ago that say nothing else"],
    [withdrawn, "withdrawn"],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(", ");
}

function silence(health: FeedHealth): Saying {
  if (health.kind !== "quiet") {
    return ["feed-nothing-new", "info", "The feed brought nothing new."];
  }
  const since = `The feed has brought nothing new for ${health.days} nights`;
  return health.step === "escalate"
    ? ["feed-stale", "warning", `${since}; look whether it is still kept up.`]
    : ["feed-stale", "warning", `${since}; take it out of \`sources\`, or give its new address.`];
}

function entries(count: number): string {
  return `${count} ${count === 1 ? "entry" : "entries"}`;
}
