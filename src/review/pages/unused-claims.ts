/** Claims that no sentence rests on, with their quotes, the most important of each source or episode first. */
import type { Claim } from "../../domain/claim.ts";
import type { ClaimId } from "../../domain/ids.ts";
import type { OpenedEdition } from "../../ports/review-desk.ts";
import { type BriefIndex, indexBrief } from "../../stages/7-render/brief-index.ts";
import { counted, grouped } from "../../domain/count-words.ts";
import { claimUsers } from "../claim-users.ts";
import { type ClaimCard, claimCard } from "./claim-card.ts";
import { sourcePath } from "./edition-path.ts";
import { quoteCutter } from "./quote-view.ts";
import { textFilter } from "./text-filter.ts";

export type UnusedAsked = Readonly<{ query: string; by: "source" | "episode" }>;

export type ClaimGroup = Readonly<{
  id: string;
  heading: string;
  count: string;
  claims: readonly Readonly<{
    card: ClaimCard;
    /** `importance 4 of 5`. */
    importance: string;
    /** Its episode, where the groups are sources; else empty. */
    episode: string;
  }>[];
}>;

type UnusedClaims = Readonly<{ groups: readonly ClaimGroup[]; claimsWords: string }>;

/** More than these nobody reads down; a word in the filter brings up the others. */
const shownMax = 200;

const noEpisode = "No finding rests on them";

export function unusedClaims(opened: OpenedEdition, { query, by }: UnusedAsked): UnusedClaims {
  const { brief, texts, key } = opened;
  const index = indexBrief(brief);
  const users = claimUsers(opened.state);
  const matches = textFilter(query);
  const unused = brief.claims.filter(({ id }) => !users.has(id));
  const found = unused
    .filter((claim) => matches(wordsOf(claim, index)))
    .toSorted((one, other) => other.importance - one.importance);
  const shown = found.slice(0, shownMax);
  const cut = quoteCutter(index, texts, (id) => sourcePath(key, id));
  const episodeOf = episodesOfClaims(opened);
  const groups = by === "source" ? bySource(shown, index) : byEpisode(shown, opened, episodeOf);
  return {
    groups: groups.map(({ heading, claims }, at) => ({
      id: `g${at + 1}`,
      heading,
      count: counted(claims.length, "claim"),
      claims: claims.map((claim) => ({
        card: claimCard(claim, cut),
        importance: `importance ${claim.importance} of 5`,
        episode: by === "source" ? episodeOf(claim.id) : "",
      })),
    })),
    claimsWords: claimsWords(brief.claims.length, unused.length, [found.length, shown.length]),
  };
}

type Group = Readonly<{ heading: string; claims: readonly Claim[] }>;

function bySource(claims: readonly Claim[], index: BriefIndex): Group[] {
  const groups = Map.groupBy(claims, ({ source }) => source);
  return index.brief.sources.flatMap(({ id }) => {
    const own = groups.get(id);
    const { label, title } = index.source(id);
    return own === undefined ? [] : [{ heading: `${label} ${title}`, claims: own }];
  });
}

function byEpisode(
  claims: readonly Claim[],
  { brief }: OpenedEdition,
  episodeOf: (id: ClaimId) => string,
): Group[] {
  const groups = Map.groupBy(claims, ({ id }) => episodeOf(id));
  const labels = new Set([...brief.episodes.map(({ label }) => label), noEpisode]);
  return [...labels].flatMap((heading) => {
    const own = groups.get(heading);
    return own === undefined ? [] : [{ heading, claims: own }];
  });
}

function episodesOfClaims({ brief }: OpenedEdition): (id: ClaimId) => string {
  const labels = new Map(brief.episodes.map(({ id, label }) => [id, label]));
  const episodes = new Map(
    brief.findings.flatMap(({ claims, episode }) =>
      claims.map((id) => [id, labels.get(episode) ?? noEpisode] as const),
    ),
  );
  return (id) => episodes.get(id) ?? noEpisode;
}

function wordsOf(
  { statement, citations, speaker, entities, source }: Claim,
  index: BriefIndex,
): string[] {
  const { label, title } = index.source(source);
  const said = speaker.kind === "named" ? [speaker.name] : [];
  return [statement, ...citations.map(({ quote }) => quote), ...said, ...entities, label, title];
}

function claimsWords(
  all: number,
  unused: number,
  [found, shown]: readonly [found: number, shown: number],
): string {
  if (unused === 0) return `Each of the ${counted(all, "claim")} is used by a sentence.`;
  const which =
    found === unused
      ? `${grouped(unused)} of ${counted(all, "claim")} ${unused === 1 ? "is" : "are"} used by no sentence.`
      : `${grouped(found)} of ${counted(unused, "unused claim")} with these words.`;
  return shown < found ? `${which} The ${grouped(shown)} most important are shown.` : which;
}
