/** What happened to an edition: who decided what, what was published from it, and what it can be compared with. */
import type { Chrome } from "../../ports/desk-pages.ts";
import type { EditionRow, OpenedEdition } from "../../ports/review-desk.ts";
import { longDate } from "../../anchoring/long-date.ts";
import { counted } from "../../domain/count-words.ts";
import { visible } from "../../stages/7-render/visible.ts";
import { comparedByDefault } from "./compared-by-default.ts";
import { editionPath } from "./edition-path.ts";
import { type EventLine, eventLines } from "./event-lines.ts";
import { type Frame, editionFrame } from "./frame-view.ts";
import { type Moment, moment } from "./moment.ts";
import { statusWords } from "./review-words.ts";

type EditionLine = Readonly<{
  name: string;
  href: string;
  status: string;
  statusWords: string;
  made: Moment;
  isThis: boolean;
  /** `<date>` leads to it. */
  isCurrent: boolean;
  /** Leads to what changed from it to this one; empty for this one, and where it cannot be read. */
  diffHref: string;
  broken: string;
}>;

export type HistoryPage = Readonly<{
  frame: Frame;
  title: string;
  summary: string;
  events: readonly EventLine[];
  /** The comparison that is asked for most; empty where there is nothing to compare with. */
  diffHref: string;
  diffWords: string;
  editions: readonly Readonly<{ id: string; dateLong: string; editions: readonly EditionLine[] }>[];
}>;

/** @param rows - Of the same brief, this edition among them. */
export function historyPage(
  opened: OpenedEdition,
  rows: readonly EditionRow[],
  chrome: Chrome,
): HistoryPage {
  const { brief, key } = opened;
  const path = editionPath(key);
  const usual = comparedByDefault(opened, rows);
  const byDate = Map.groupBy(rows, ({ date }) => date);
  const dates = [...byDate.keys()].toSorted((one, other) => (one < other ? 1 : -1));
  const ordered = [brief.date, ...dates.filter((date) => date !== brief.date)];
  return visible({
    frame: editionFrame(`History of ${brief.title}`, { key, tab: "history" }, chrome),
    title: `${brief.title}, ${longDate(brief.date)}`,
    summary: summaryOf(opened),
    events: eventLines(opened),
    diffHref:
      usual === undefined ? "" : `${path}/diff/${encodeURIComponent(usual.row.key.edition)}`,
    diffWords: usual?.words ?? "",
    editions: ordered.flatMap((date) => {
      const own = byDate.get(date);
      if (own === undefined) return [];
      const lines = own.map((row) => editionLine(row, opened));
      return [{ id: `d-${date}`, dateLong: longDate(date), editions: lines }];
    }),
  });
}

/** A published edition has a log of its own, which begins when somebody reopens it. */
function summaryOf({ brief: { review }, events }: OpenedEdition): string {
  if (events.length > 0) return `${counted(events.length, "event")}, the oldest first.`;
  if (review === undefined) return "Nobody has decided anything about this edition yet.";
  const { version, approved } = review;
  return `${approved.by} approved version ${version} on ${longDate(approved.at.slice(0, 10))}. What was decided before stands with the edition it was made from; nothing since.`;
}

function editionLine(row: EditionRow, { key }: OpenedEdition): EditionLine {
  const { status, broken = "" } = row;
  const isThis = row.key.edition === key.edition;
  return {
    name: row.key.edition,
    href: editionPath(row.key),
    status,
    statusWords: statusOf(row),
    made: moment(row.madeAt),
    isThis,
    isCurrent: row.current,
    diffHref:
      isThis || broken !== ""
        ? ""
        : `${editionPath(key)}/diff/${encodeURIComponent(row.key.edition)}`,
    broken,
  };
}

/** Publishing makes an edition of its own; the one that was reviewed stays what it was. */
function statusOf({ status, version }: EditionRow): string {
  if (version !== undefined) return `${statusWords[status]}, version ${version}`;
  return status === "published" ? "Reviewed, and published as another" : statusWords[status];
}
