/** Why one episode is not another: what accompanies each of them, or the terms that only one of them holds. */
import type { EpisodeEvidence } from "../../../domain/finding.ts";
import { slice, type Span } from "../../../domain/place.ts";
import type { ArticleTerms } from "./article-terms.ts";
import { evidenceAt, type Desk, type Group } from "./desk.ts";
import type { Companion } from "./companions.ts";
import { tellingTerms } from "./telling-terms.ts";

type Parting = Readonly<{ reason: string; evidence: readonly EpisodeEvidence[] }>;

/** Terms and places that are shown for a parting, at most, from each side. */
const termsShownMax = 3;
const placesShownMax = 2;

type Side = Readonly<{ shown: string; evidence: readonly EpisodeEvidence[] }>;

function isHeldBy({ mentions }: Companion, { rows }: Group): boolean {
  return mentions.some(({ row }) => rows.includes(row));
}

/** The companion of `group` that the other does not have, most often told first. */
function companionSide(group: Group, other: Group, desk: Desk): Side | undefined {
  const [own] = (desk.grouping.companions[group.subject] ?? [])
    .filter((companion) => isHeldBy(companion, group) && !isHeldBy(companion, other))
    .toSorted(
      (one, two) => two.mentions.length - one.mentions.length || (one.name < two.name ? -1 : 1),
    );
  if (!own) return undefined;
  const here = own.mentions.filter(({ row }) => group.rows.includes(row));
  return {
    shown: own.phrase,
    evidence: here
      .slice(0, placesShownMax)
      .map(({ row, span }) => evidenceAt(row, span, `accompanying event: ${own.phrase}`, desk)),
  };
}

const termsOfRows = ({ rows }: Group, { grouping }: Desk): readonly ArticleTerms[] =>
  rows.flatMap((row) => grouping.terms[row] ?? []);

type TermPlace = Readonly<{ row: number; span: Span; word: string }>;

/** Where the first article of a group that holds a term says it. */
function placeOf(key: string, { rows }: Group, { grouping, articles }: Desk): TermPlace[] {
  const row = rows.find((candidate) => grouping.terms[candidate]?.has(key) === true) ?? -1;
  const [article, term] = [articles[row], grouping.terms[row]?.get(key)];
  const span = term && article?.sentences[term.sentence]?.span;
  return article && term && span ? [{ row, span, word: slice(article.text, term.span) }] : [];
}

function leadSide({ rows }: Group, desk: Desk): Side {
  const [row = 0] = rows;
  const lead = desk.articles[row]?.sentences[0]?.span;
  return { shown: "", evidence: lead ? [evidenceAt(row, lead, "what it reports", desk)] : [] };
}

/** The terms that tell `group` from the other, each where it stands; where there are none, how the group begins. */
function termSide(group: Group, other: Group, desk: Desk): Side {
  const telling = tellingTerms(termsOfRows(group, desk), termsOfRows(other, desk));
  const places = telling.slice(0, termsShownMax).flatMap(({ key }) => placeOf(key, group, desk));
  if (places.length === 0) return leadSide(group, desk);
  const bySentence = Map.groupBy(places, ({ row, span }) => `${row} ${span.start}`);
  const evidence = [...bySentence.values()].flatMap((same) => {
    const words = same.map(({ word }) => word).join(", ");
    return same
      .slice(0, 1)
      .map(({ row, span }) => evidenceAt(row, span, `only here: ${words}`, desk));
  });
  return {
    shown: places.map(({ word }) => word).join(", "),
    evidence: evidence.slice(0, placesShownMax),
  };
}

/** "Only this source tells of …", "only the others tell of …": one source or several. */
function termReason(
  [one, { rows: ones }]: readonly [string, Group],
  [other, { rows: others }]: readonly [string, Group],
): string {
  const here = ones.length === 1 ? "this source tells" : "these sources tell";
  const there = others.length === 1 ? "the other" : "the others";
  if (one !== "" && other !== "") return `Only ${here} of ${one}; only ${there} of ${other}.`;
  if (one !== "") return `Only ${here} of ${one}.`;
  if (other === "") return "Their words are too unlike for one event.";
  return `Only ${there} ${others.length === 1 ? "tells" : "tell"} of ${other}.`;
}

/** One reason, with places from both sides. */
export function whyApart(group: Group, other: Group, desk: Desk): Parting {
  const [own, theirs] = [companionSide(group, other, desk), companionSide(other, group, desk)];
  if (own && theirs && group.subject === other.subject) {
    return {
      reason: `Another event accompanies it: ${own.shown} here, ${theirs.shown} there.`,
      evidence: [...own.evidence, ...theirs.evidence],
    };
  }
  const [ownTerms, theirTerms] = [termSide(group, other, desk), termSide(other, group, desk)];
  return {
    reason: termReason([ownTerms.shown, group], [theirTerms.shown, other]),
    evidence: [...ownTerms.evidence, ...theirTerms.evidence],
  };
}
