/** Finds claims by their words: what they state, what they quote, whom they name, and the title of their source. */
import type { Brief } from "../../domain/brief.ts";
import type { Claim } from "../../domain/claim.ts";

export type ClaimsFound = Readonly<{ claims: readonly Claim[]; all: number }>;

/** What one looks at before one looks for something else. */
const shownMax = 12;

/**
 * Claims that have every word of the query, or its beginning; those with the rarest words first. Where no claim has them
 * all, those that have some. Letters are compared without case and accents.
 */
export function searchClaims(brief: Brief, query: string): ClaimsFound {
  const words = [...new Set(wordsOf(query))];
  if (words.length === 0) return { claims: [], all: 0 };
  const ranked = rank(brief, words);
  const whole = ranked.filter(({ hits }) => hits === words.length);
  const found = whole.length > 0 ? whole : ranked.filter(({ hits }) => hits > 0);
  return { claims: found.slice(0, shownMax).map(({ claim }) => claim), all: found.length };
}

/** Claims that share the rarest words with a sentence, without those that it rests on. */
export function nearestClaims(brief: Brief, text: string, without: readonly string[]): ClaimsFound {
  const words = [...new Set(wordsOf(text))];
  const found = rank(brief, words).filter(
    ({ claim, weight }) => weight > 1 && !without.includes(claim.id),
  );
  const claims = found.slice(0, nearestMax).map(({ claim }) => claim);
  return { claims, all: claims.length };
}
const nearestMax = 5;

type Ranked = Readonly<{ claim: Claim; hits: number; weight: number }>;

function rank(brief: Brief, words: readonly string[]): Ranked[] {
  const titles = new Map(
    brief.sources.map(({ id, metadata, name }) => [id, `${name} ${titleOf(metadata.title)}`]),
  );
  const claims = brief.claims.map((claim) => {
    const { statement, entities, citations, source, speaker } = claim;
    const said = speaker.kind === "named" ? speaker.name : "";
    const quotes = citations.map(({ quote }) => quote);
    const known = new Set(
      wordsOf([statement, said, ...entities, ...quotes, titles.get(source) ?? ""].join(" ")),
    );
    return { claim, hit: words.filter((word) => known.has(word) || startsOne(known, word)) };
  });
  const counts = new Map<string, number>();
  for (const word of claims.flatMap(({ hit }) => hit))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const weightOf = (word: string): number => Math.log(1 + claims.length / (counts.get(word) ?? 1));
  return claims
    .map(({ claim, hit }) => ({
      claim,
      hits: hit.length,
      weight: hit.reduce((sum, word) => sum + weightOf(word), 0),
    }))
    .toSorted((one, other) => other.weight - one.weight);
}

function startsOne(known: ReadonlySet<string>, word: string): boolean {
  return word.length >= 3 && known.values().some((one) => one.startsWith(word));
}

function titleOf(title: Brief["sources"][number]["metadata"]["title"]): string {
  return title.basis === "unknown" ? "" : title.value;
}

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

function wordsOf(text: string): string[] {
  const folded = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return [...segmenter.segment(folded)]
    .filter(({ isWordLike, segment }) => isWordLike === true && !linkWords.has(segment))
    .map(({ segment }) => segment);
}

/** Words that nearly every claim has. */
const linkWords = new Set(
  "a an and as at by for from in is it of on or that the to was with".split(" "),
);
