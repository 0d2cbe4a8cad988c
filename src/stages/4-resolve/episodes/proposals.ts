/** Groups that an analyst proposed, admitted only where its words are found in the sources and the guard agrees. */
import { anchorQuote } from "../../../anchoring/anchor-quote.ts";
import type { EpisodeEvidence } from "../../../domain/finding.ts";
import { slice } from "../../../domain/place.ts";
import type { EpisodeProposal, SourceDigest } from "../../../ports/analyst.ts";
import type { Desk, Group } from "./desk.ts";
import { eventsIn } from "./frame.ts";
import { leadDays } from "./lead-days.ts";
import { partByCompanions } from "./part-by-companions.ts";

/** Sentences shown of each source, at most, and how many of them are its first ones. */
const sentencesShownMax = 12;
const firstSentences = 4;

/** What an analyst is shown of each source: how it begins, what it says of days and of events, verbatim. */
export function digestsOf({ sources, articles, grouping }: Desk): readonly SourceDigest[] {
  return sources.map((source, row) => {
    const article = articles[row];
    const sentences = article?.sentences ?? [];
    const days = new Set(article ? leadDays(article).map(({ sentence }) => sentence.start) : []);
    const tied = new Set(
      grouping.companions.flatMap((companions) =>
        companions.flatMap(({ mentions }) =>
          mentions.filter((one) => one.row === row).map(({ span }) => span.start),
        ),
      ),
    );
    const telling = sentences.filter(
      ({ span }, index) =>
        index < firstSentences ||
        days.has(span.start) ||
        tied.has(span.start) ||
        eventsIn(source.text, span).length > 1,
    );
    return {
      source,
      sentences: telling.slice(0, sentencesShownMax).map(({ span }) => ({
        source: source.id,
        span,
        quote: slice(source.text, span),
        anchor: { kind: "exact", folded: false },
      })),
    };
  });
}

/** The evidence of a proposal as places, or undefined if any of its quotes does not stand in its source. */
function anchored(
  { evidence }: EpisodeProposal,
  { sources }: Desk,
): readonly EpisodeEvidence[] | undefined {
  const found: EpisodeEvidence[] = [];
  for (const { source: id, quote, shows } of evidence) {
    const source = sources.find((one) => one.id === id);
    const forbidden = source?.furniture.map(({ span }) => span) ?? [];
    const anchor = source && anchorQuote(source.text, quote, { forbidden });
    if (!source || !anchor || anchor.kind !== "exact") return undefined;
    found.push({ source: id, span: anchor.span, quote: slice(source.text, anchor.span), shows });
  }
  return found;
}

/** A proposal as a group, or undefined: unknown sources, a source placed twice, or a member that no words place. */
function groupOf(
  proposal: EpisodeProposal,
  taken: ReadonlySet<number>,
  desk: Desk,
): Group | undefined {
  const given = anchored(proposal, desk);
  const rows = [...new Set(proposal.sources)].map((id) =>
    desk.sources.findIndex((source) => source.id === id),
  );
  if (!given || rows.length === 0 || rows.some((row) => row < 0 || taken.has(row)))
    return undefined;
  const shown = new Set(given.map(({ source }) => source));
  const unsure = new Set([
    ...proposal.uncertain,
    ...proposal.sources.filter((id) => !shown.has(id)),
  ]);
  const isAlone = rows.length === 1;
  if (!isAlone && unsure.size >= rows.length) return undefined;
  const sorted = rows.toSorted((one, other) => one - other);
  const subject =
    desk.grouping.groups.find((group) => group.rows.includes(sorted[0] ?? 0))?.subject ?? 0;
  const uncertain = isAlone
    ? []
    : sorted.filter((row) => desk.sources.some(({ id }, at) => at === row && unsure.has(id)));
  return { rows: sorted, uncertain, subject, given };
}

/** The different-event guard: an analyst's group whose members hold different companions is parted all the same. */
function guarded(group: Group, { sources, grouping }: Desk): readonly Group[] {
  const companions = grouping.companions[group.subject] ?? [];
  const parts = partByCompanions(group.rows, companions, grouping.likeness);
  return parts.map(({ rows, uncertain }) => ({
    rows,
    uncertain: rows.filter((row) => uncertain.includes(row) || group.uncertain.includes(row)),
    subject: group.subject,
    given: (group.given ?? []).filter(({ source }) =>
      rows.some((row) => sources[row]?.id === source),
    ),
  }));
}

type Admission = Readonly<{ groups: readonly Group[]; refused: number }>;

/** Sources of refused proposals, and those that no proposal names, stay together as the rules grouped them. */
export function admitProposals(proposals: readonly EpisodeProposal[], desk: Desk): Admission {
  const groups: Group[] = [];
  const taken = new Set<number>();
  let refused = 0;
  for (const proposal of proposals) {
    const group = groupOf(proposal, taken, desk);
    if (!group) {
      refused += 1;
      continue;
    }
    for (const row of group.rows) taken.add(row);
    groups.push(...guarded(group, desk));
  }
  for (const group of desk.grouping.groups) {
    const rows = group.rows.filter((row) => !taken.has(row));
    const uncertain = rows.length === 1 ? [] : group.uncertain.filter((row) => !taken.has(row));
    if (rows.length > 0) groups.push({ ...group, rows, uncertain });
  }
  return { groups, refused };
}
