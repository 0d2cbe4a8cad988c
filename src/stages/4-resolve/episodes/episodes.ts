/** Sources to episodes: which of them report one and the same event, and the places that show it. */
import type { Evidence } from "../../../domain/claim.ts";
import type { Episode } from "../../../domain/finding.ts";
import { EpisodeId } from "../../../domain/ids.ts";
import { hasProse } from "../../../domain/source.ts";
import { Unanswered } from "../../../domain/unanswered.ts";
import type { EpisodeProposal, Matcher } from "../../../ports/analyst.ts";
import { breathe } from "../../../ports/breathe.ts";
import type { RunContext } from "../../../ports/run-context.ts";
import { articleOf } from "./article.ts";
import { deskOf, evidenceAt, type Desk, type Group } from "./desk.ts";
import { daysOf } from "./episode-days.ts";
import { episodeLabel } from "./episode-label.ts";
import { placeNotices } from "./place-notices.ts";
import { admitProposals, digestsOf } from "./proposals.ts";
import { whyApart } from "./why-apart.ts";
import { whyTogether } from "./why-together.ts";

type Options = Readonly<{ matcher: Matcher; context: RunContext }>;

/**
 * Every source is in exactly one episode, but one that its publisher took back: it has no prose, and reports nothing. Episodes are numbered by size, then by their first source.
 */
export async function findEpisodes(
  evidence: Evidence,
  { matcher, context }: Options,
): Promise<readonly Episode[]> {
  // Sources by id, so that the order in which they were read decides nothing.
  const sources = evidence.library.sources
    .filter(hasProse)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const desk = deskOf(
    sources,
    sources.map((source) => articleOf(source, evidence.sentences)),
  );
  if (desk.sources.length === 0) return [];
  await breathe(context.signal);
  const proposals = await askFor(desk, matcher, context);
  const { groups, refused } = admitProposals(proposals, desk);
  if (refused > 0) {
    context.note({
      rule: "resolve/proposal-refused",
      level: "warning",
      message: `${refused} of ${proposals.length} proposed episodes rest on words that do not stand in their sources; the rules decide there.`,
    });
  }
  const ordered = placeNotices(groups, desk).toSorted(
    (one, other) =>
      other.rows.length - one.rows.length || (one.rows[0] ?? 0) - (other.rows[0] ?? 0),
  );
  const episodes: Episode[] = [];
  for (const [index, group] of ordered.entries()) {
    await breathe(context.signal);
    episodes.push(toEpisode(group, index, ordered, desk));
  }
  return episodes;
}

async function askFor(
  desk: Desk,
  matcher: Matcher,
  context: RunContext,
): Promise<readonly EpisodeProposal[]> {
  if (desk.sources.length < 2) return [];
  try {
    return (await matcher.separate(digestsOf(desk), context.signal)) ?? [];
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    context.note({
      rule: "resolve/separation-unanswered",
      level: "warning",
      message: `The analyst did not tell the episodes apart (${error.reason}); the rules did.`,
    });
    return [];
  }
}

const episodeId = (index: number): EpisodeId => EpisodeId.parse(`e${index + 1}`);

/** Episodes on other subjects need no explanation; in a large folder it would fill the brief. */
function couldBeTakenFor(group: Group, other: Group): boolean {
  return group !== other && group.subject === other.subject;
}

function toEpisode(group: Group, index: number, all: readonly Group[], desk: Desk): Episode {
  const idAt = (row: number) => desk.sources[row]?.id ?? [];
  const given = group.given ?? [];
  const notices = group.notices ?? [];
  const together = group.rows.length > 1 && given.length > 0 ? given : whyTogether(group, desk);
  return {
    id: episodeId(index),
    label: episodeLabel(group, desk),
    days: [...daysOf(group, desk)],
    sources: [...group.rows, ...notices].toSorted((one, other) => one - other).flatMap(idAt),
    together: [...together, ...notices.flatMap((row) => noticeEvidence(row, desk))],
    apart: all.flatMap((other, at) => {
      if (!couldBeTakenFor(group, other)) return [];
      const { reason, evidence } = whyApart(group, other, desk);
      return evidence.length === 0
        ? []
        : [{ from: episodeId(at), reason, evidence: [...evidence] }];
    }),
    uncertain: group.uncertain.flatMap(idAt),
  };
}

function noticeEvidence(row: number, desk: Desk) {
  const span = desk.articles[row]?.sentences.find(({ role }) => role === "prose")?.span;
  return span === undefined ? [] : [evidenceAt(row, span, "correction of a figure", desk)];
}
