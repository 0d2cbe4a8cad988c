/** An episode as it is printed: its days, its sentences, and why its sources belong together and others do not. */
import { longDate } from "../../anchoring/long-date.ts";
import type { Brief, BriefSentence } from "../../domain/brief.ts";
import { episodeDay } from "../../domain/episode-day.ts";
import { type BriefIndex, type SourceRef, inListOrder } from "./brief-index.ts";
import { type ShownView, shownView } from "./citation-view.ts";
import { nothingIn } from "./nothing-in.ts";
import type { SentenceView } from "./sentence-view.ts";

export type EpisodeView = Readonly<{
  number: number;
  anchor: string;
  label: string;
  /** Days as the sources write them; `date` is empty where none states when it was published. */
  days: readonly Readonly<{ asWritten: string; date: string }>[];
  sources: readonly SourceRef[];
  sentences: readonly SentenceView[];
  /** Why there are no sentences, for where there are none. */
  none: string;
  together: readonly ShownView[];
  apart: readonly Readonly<{
    label: string;
    anchor: string;
    reason: string;
    evidence: readonly ShownView[];
  }>[];
  uncertain: readonly SourceRef[];
}>;

export function episodeView(
  index: BriefIndex,
  episode: Brief["episodes"][number],
  number: number,
  view: (sentence: BriefSentence) => SentenceView,
): EpisodeView {
  const { brief } = index;
  const developments = brief.developments.filter((each) => each.episode === episode.id);
  return {
    number,
    anchor: `episode-${number}`,
    label: episode.label,
    days: episode.days.map(episodeDay).map(({ asWritten, date }) => ({
      asWritten,
      date: date === null ? "" : `${longDate(date)}, from the publication date`,
    })),
    sources: inListOrder(episode.sources.map(index.source)),
    sentences: developments.flatMap(({ sentences }) => sentences).map(view),
    none: nothingIn(episode, brief),
    together: episode.together.map((evidence) => shownView(index, evidence)),
    apart: episode.apart.map(({ from, reason, evidence }) => {
      const at = brief.episodes.findIndex(({ id }) => id === from);
      const saidThere = at < brief.episodes.indexOf(episode);
      return {
        label: brief.episodes[at]?.label ?? from,
        anchor: `episode-${at + 1}`,
        // A separation has two sides and one set of reasons: they are given where it is met first.
        reason: saidThere ? "The words that show it stand there." : reason,
        evidence: saidThere ? [] : evidence.map((each) => shownView(index, each)),
      };
    }),
    uncertain: inListOrder(episode.uncertain.map(index.source)),
  };
}
