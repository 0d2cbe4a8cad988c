/** What happened, one sentence an episode, before anything else is told. */
import type { Episode } from "../../domain/finding.ts";
import type { Candidate } from "./candidates.ts";
import { mostAlike } from "./pick-distinct.ts";

/** A bottom line is read in one breath; more episodes than this are told under developments only. */
const sentencesMax = 4;
const sentencesWanted = 3;
const repeatedMax = 0.3;
/** A sentence below this says what something means, and not what happened. */
const newsMin = 0.9;
/** Words that a bottom line may have before it is too long to be one. */
const wordsEasy = 30;

/** What a sentence has of who and when, by the claims of its finding. */
type Circumstances = Readonly<{ names: readonly string[]; hasTime: boolean }>;
export type CircumstancesOf = (candidate: Candidate) => Circumstances;

/** In the order of the episodes; those with most sources come first when there is no room for all. */
export function pickBottomLine(
  candidates: readonly Candidate[],
  episodes: readonly Episode[],
  circumstancesOf: CircumstancesOf,
): readonly Candidate[] {
  const ranked = episodes
    .toSorted((one, other) => other.sources.length - one.sources.length)
    .map(({ id }) =>
      candidates
        .filter(({ finding }) => finding.episode === id && finding.time === "episode")
        .map((candidate) => ({ candidate, news: newsOf(candidate, circumstancesOf(candidate)) }))
        .filter(({ news }) => news > 0)
        .toSorted((one, other) => other.news - one.news),
    );
  const picked = ranked.flatMap(([best]) => best?.candidate ?? []).slice(0, sentencesMax);
  const seconds = ranked
    .flatMap((episode) => episode.slice(1))
    .toSorted((one, other) => other.news - one.news);
  for (const { candidate, news } of seconds) {
    if (picked.length >= sentencesWanted || news < newsMin) break;
    const same = picked.some((one) => tellsTheSame(one, candidate, circumstancesOf));
    if (!same && mostAlike(candidate, picked) <= repeatedMax) picked.push(candidate);
  }
  const place = new Map(episodes.map(({ id }, index) => [id, index]));
  return picked.toSorted(
    (one, other) =>
      (place.get(one.finding.episode) ?? 0) - (place.get(other.finding.episode) ?? 0) ||
      one.order - other.order,
  );
}

/** Of one episode, and with the same names: the same event in other words. */
function tellsTheSame(one: Candidate, other: Candidate, circumstancesOf: CircumstancesOf): boolean {
  if (one.finding.episode !== other.finding.episode) return false;
  const [names, others] = [circumstancesOf(one).names, circumstancesOf(other).names];
  const shared = names.filter((name) => others.includes(name)).length;
  return shared >= Math.min(2, names.length, others.length);
}

/** Verbs of things done, where they are told: forms of have and be before a participle, and the usual pasts. */
const event =
  /\b(?:(?:has|have|had) (?:\p{L}+ ){0,2}?\p{L}+(?:ed|en|d|t|ne|de)|(?:was|were|is|are) in \p{Lu}|\p{L}{3,}ed|met|held|won|took|gave|left|began|made|sent|went|came|struck|hit|killed|fell|rose|shot|fled|said|told|signed|will)\b/u;
const weighs = /\b(?:underscor|highlight|reveal|exemplif|reflect|serves? as|illustrat)/u;

/** 0 for a sentence that cannot stand here; else higher the more it says who did what, where and when. */
function newsOf(candidate: Candidate, { names, hasTime }: Circumstances): number {
  const { finding, leaning, text, isLead, words, score } = candidate;
  if (leaning !== "nothing" || finding.speaker.kind !== "source") return 0;
  const signs: readonly (readonly [boolean, number])[] = [
    [isLead, 0.3],
    [event.test(text), 0.25],
    [finding.kind === "fact", 0.25],
    [names.length >= 2, 0.15],
    [hasTime, 0.15],
    [finding.stance === "asserted", 0.1],
    [weighs.test(text), -0.2],
  ];
  const long = Math.max(0, words - wordsEasy) / wordsEasy;
  return signs.reduce((sum, [shows, weight]) => sum + (shows ? weight : 0), score) - long;
}
