/** What changed since the last good edition, with numbers for its evidence: a change is printed with its place or not at all. */
import type { Brief, BriefSentence, Judgement } from "../../domain/brief.ts";
import type { Changes, Correction, FindingChange, Standing } from "../../domain/change.ts";
import type { Resolution } from "../../domain/finding.ts";
import type { FindingId } from "../../domain/ids.ts";
import type { Earlier } from "../../nightly/earlier-edition.ts";
import type { CitationList } from "./number-citations.ts";
import { claimsOf, findingsById } from "./sentence-evidence.ts";

/** Changes of a kind that are printed, the weightiest first. What is new is told at length elsewhere; what has not changed is one line. */
const printedMax: Readonly<Record<Standing, number>> = {
  reversed: 30,
  moved: 30,
  new: 10,
  stronger: 20,
  weaker: 20,
  dropped: 0,
  unchanged: 24,
};

type Cited = Readonly<{
  findings: readonly FindingChange[];
  corrections: readonly Correction[];
}>;

/** Numbers the places of what is printed, and of nothing else. */
export function citeChanges(
  { findings, corrections }: Earlier,
  resolution: Resolution,
  { cite }: CitationList,
): Cited {
  const places = placesIn(resolution);
  const counts = new Map<Standing, number>();
  return {
    findings: findings.map((change): FindingChange => {
      const { standing } = change;
      if (standing === "dropped") return change;
      const count = (counts.get(standing) ?? 0) + 1;
      counts.set(standing, count);
      if (count > printedMax[standing]) return change;
      const citations = cite(change.now.findings.flatMap(places));
      return { ...change, now: { ...change.now, citations } };
    }),
    corrections: corrections.map((correction): Correction => {
      const { now } = correction;
      if (now.kind !== "says") return { ...correction, now };
      const { citation } = now;
      return {
        ...correction,
        now: { kind: "says", words: citation.quote, citations: cite([citation]) },
      };
    }),
  };
}

function placesIn(resolution: Resolution) {
  const byId = findingsById(resolution);
  return (id: FindingId) => {
    const finding = byId.get(id);
    if (finding === undefined) throw new Error(`A change names ${id}, which is no finding.`);
    return claimsOf(finding, resolution).flatMap(({ citations }) => citations);
  };
}

type Written = Readonly<{
  earlier: Earlier;
  cited: Cited;
  judgements: readonly Judgement[];
  /** Every sentence of the brief. */
  sentences: readonly BriefSentence[];
}>;

/** A finding that the brief tells in a sentence of its own is put in the words that were judged there. */
export function publishChanges({
  earlier,
  cited,
  judgements,
  sentences,
}: Written): Pick<Brief, "changes" | "corrections"> {
  const told = new Map(sentences.map((sentence) => [keyOf(sentence.findings), sentence]));
  const changes: Changes = {
    since: earlier.since,
    quiet: earlier.quiet,
    ...(earlier.toldIn === undefined ? {} : { toldIn: earlier.toldIn }),
    findings: cited.findings.map((change): FindingChange => {
      if (change.standing === "dropped") return change;
      const sentence = told.get(keyOf(change.now.findings));
      if (sentence === undefined) return change;
      const { text: words, verbatim } = sentence;
      return { ...change, now: { ...change.now, words, verbatim } };
    }),
    judgements: earlier.judge(judgements),
    held: [...earlier.held],
  };
  return cited.corrections.length === 0
    ? { changes }
    : { changes, corrections: [...cited.corrections] };
}

const keyOf = (ids: readonly FindingId[]): string => ids.toSorted().join(" ");
