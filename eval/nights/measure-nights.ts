/** Made nights with a known truth through stages 1 to 4: what is put together, what is kept apart, which conflicts are shown. */
import type { Resolution } from "../../src/domain/finding.ts";
import { documentOf } from "../../tests/made/documents.ts";
import type { Figure } from "../figure.ts";
import { type Dispute, type Night, nightOf } from "./night.ts";
import { resolutionOf } from "./resolution-of.ts";

const nights = 30;

export async function measureNights(): Promise<readonly Figure[]> {
  const tally = new Tally();
  for (let number = 1; number <= nights; number += 1) {
    const night = nightOf(number);
    const files = night.reports.map(({ name, text }) => documentOf(name, text));
    const resolution = await resolutionOf(files);
    countPairs(night, resolution, tally);
    countConflicts(night, resolution, tally);
  }
  return tally.figures();
}

class Tally {
  readonly #counts = new Map<
    string,
    { good: number; of: number; cases: number; misses: string[] }
  >();

  /** `counts`: the case is of the kind whose share is told; else it was only looked at. */
  add(measure: string, isGood: boolean, shown: string, counts = true): void {
    const figure = this.#counts.get(measure) ?? { good: 0, of: 0, cases: 0, misses: [] };
    this.#counts.set(measure, figure);
    figure.cases += 1;
    if (!counts) return;
    figure.of += 1;
    if (isGood) figure.good += 1;
    else figure.misses.push(shown);
  }

  figures(): readonly Figure[] {
    return [...this.#counts].map(([measure, counts]) => ({ measure, ...counts }));
  }
}

function countPairs(
  { reports, isForm }: Night,
  { episodes, evidence }: Resolution,
  tally: Tally,
): void {
  const idOf = new Map(evidence.library.sources.map(({ name, id }) => [name, id]));
  const episodeOf = new Map(
    episodes.flatMap(({ id, sources }) => sources.map((source) => [source, id] as const)),
  );
  const placed = reports.map((report) => ({ ...report, id: idOf.get(report.name) }));
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) {
      if (one.id === undefined || other.id === undefined) throw new Error("A report was not read.");
      const isTogether = episodeOf.get(one.id) === episodeOf.get(other.id);
      const isOne = one.event === other.event;
      const shown = `${one.name}: ${one.text}\n    ${other.name}: ${other.text}`;
      if (isOne) tally.add("episodes: reports of one event put together", isTogether, shown);
      else if (one.kind === other.kind) {
        const words = isForm ? " in the same words" : "";
        tally.add(`episodes: events of one kind${words} kept apart`, !isTogether, shown);
      } else tally.add("episodes: events of two kinds kept apart", !isTogether, shown);
      tally.add("episodes: pairs put together that belong together", isOne, shown, isTogether);
    }
  }
}

/** The figures of a conflict, as plain numbers. */
const numbersIn = (value: string): number[] =>
  [...value.matchAll(/\d+/g)].map(([digits]) => Number(digits));

const isOf = ({ one, other }: Dispute, numbers: ReadonlySet<number>): boolean =>
  numbers.has(one) && numbers.has(other);

function countConflicts(
  { disputes, reports }: Night,
  { conflicts }: Resolution,
  tally: Tally,
): void {
  const shown = conflicts.map(({ about, rivals }) => ({
    about,
    numbers: new Set(rivals.flatMap(({ value }) => numbersIn(value))),
    words: `${about}: ${rivals.map(({ value }) => value).join(" against ")}`,
  }));
  for (const dispute of disputes) {
    const isFound = shown.some(({ numbers }) => isOf(dispute, numbers));
    tally.add(
      "conflicts: true ones in other words shown",
      isFound,
      `${dispute.event}: ${dispute.one} or ${dispute.other} dead`,
    );
  }
  for (const { numbers, words } of shown) {
    const isTrue = disputes.some((dispute) => isOf(dispute, numbers));
    tally.add("conflicts: shown ones that are true", isTrue, words);
  }
  // Every report could raise a false one: what is looked at does not shrink when less is shown.
  for (let looked = shown.length; looked < reports.length; looked += 1) {
    tally.add("conflicts: shown ones that are true", true, "", false);
  }
}
