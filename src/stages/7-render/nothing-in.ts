import type { Brief } from "../../domain/brief.ts";
import { longDate } from "../../anchoring/long-date.ts";
import { counted } from "../../domain/count-words.ts";

/** What stands under an episode that has no sentence: how many of its findings are as the last edition had them. */
export function nothingIn({ id }: Brief["episodes"][number], { findings, changes }: Brief): string {
  const beyond = "Nothing beyond what the other sections say.";
  if (changes === undefined) return beyond;
  const own = new Set(findings.filter(({ episode }) => episode === id).map((one) => one.id));
  const same = changes.findings.filter(
    (change) => change.standing === "unchanged" && change.now.findings.some((one) => own.has(one)),
  );
  return same.length === 0
    ? beyond
    : `Nothing new since ${longDate(changes.since.date)}: ${counted(same.length, "finding")} unchanged.`;
}
