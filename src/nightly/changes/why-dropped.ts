import type { ChangeReason } from "../../domain/change.ts";
import type { Finding } from "../../domain/finding.ts";
import { listShortly } from "../../stages/4-resolve/list-shortly.ts";
import { sourceTitle } from "./source-title.ts";
import { goneWords, whyGone } from "./withdrawal-notices.ts";
import { claimsOf, type EditionFacts, type SourceFacts } from "./edition-facts.ts";

/** Why nothing of this edition reports what the earlier one did, by what became of its sources. */
export function whyDropped(
  finding: Finding,
  before: EditionFacts,
  now: EditionFacts,
): ChangeReason {
  const sources = new Map(
    claimsOf(finding, before.claims).flatMap(({ source }) => {
      const facts = before.sources.get(source);
      return facts === undefined ? [] : [[source, facts] as const];
    }),
  );
  const fates = new Set([...sources.values()].map((source) => fateOf(source, now)));
  // One source that is read as it was and says it no more tells most: the others may have gone for any reason.
  const code = codes.find((each) => fates.has(each)) ?? "source-gone";
  const names = [...sources.values()].map(sourceTitle).toSorted();
  const gone =
    code === "source-gone" ? [...sources.values()].map((one) => whyGoneNow(one, now)) : [];
  const [why] = gone;
  // Where all went for one reason, it is told.
  const words =
    why !== undefined && gone.every((one) => one === why)
      ? `${listShortly(names)} ${names.length > 1 ? "are" : "is"} withdrawn: ${why}`
      : wordsOf[code](listShortly(names), names.length > 1);
  return { code, words };
}

type Code = "not-found-again" | "source-changed" | "source-failed" | "source-gone";
const codes: readonly Code[] = [
  "not-found-again",
  "source-changed",
  "source-failed",
  "source-gone",
];

const wordsOf: Readonly<Record<Code, (names: string, areMany: boolean) => string>> = {
  "not-found-again": (names, areMany) =>
    `${names} ${areMany ? "were" : "was"} read again, and this was not found in ${areMany ? "them" : "it"}`,
  "source-changed": (names) => `the text of ${names} has changed, and says it no more`,
  "source-failed": (names) => `${names} could not be read this time`,
  "source-gone": (names, areMany) =>
    `${names} ${areMany ? "are" : "is"} not among the sources any more`,
};

function whyGoneNow(source: SourceFacts, { sources, documents }: EditionFacts) {
  return whyGone(source, { sources: [...sources.values()], documents });
}

function fateOf({ id, name }: SourceFacts, now: EditionFacts): Code {
  if (now.sources.has(id)) return "not-found-again";
  const document = now.documents.find((one) => one.name === name);
  if (document === undefined || goneWords(document.code) !== undefined) return "source-gone";
  const { fate } = document;
  return fate === "used" || fate === "duplicate" || fate === "unchanged" || fate === "empty"
    ? "source-changed"
    : "source-failed";
}
