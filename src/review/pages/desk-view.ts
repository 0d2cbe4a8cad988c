/** The desk: which editions wait for a decision, which are settled, and which cannot be read. */
import { longDate } from "../../anchoring/long-date.ts";
import { counted, grouped } from "../../domain/count-words.ts";
import { visible } from "../../stages/7-render/visible.ts";
import type { Chrome } from "../../ports/desk-pages.ts";
import type { EditionRow } from "../../ports/review-desk.ts";
import { editionPath } from "./edition-path.ts";
import { type Frame, frame } from "./frame-view.ts";
import { type Moment, moment } from "./moment.ts";
import { statusWords } from "./review-words.ts";

type RowView = Readonly<{
  href: string;
  title: string;
  name: string;
  dateLong: string;
  date: string;
  made: Moment;
  status: string;
  statusWords: string;
  decided: number;
  all: number;
  progress: string;
  /** Everything else, one phrase each. */
  facts: readonly string[];
  /** Against the last good edition; empty where there was none. */
  changes: string;
  gateMet: boolean;
  /** What the reviewer would do here: `Review`, `Publish`, `Read`. */
  doing: string;
}>;

export type DeskView = Readonly<{
  frame: Frame;
  /** `2 editions wait for you`, or that none does. */
  summary: string;
  waiting: readonly RowView[];
  settled: readonly RowView[];
  earlier: readonly RowView[];
  earlierWords: string;
  broken: readonly Readonly<{ name: string; why: string }>[];
  none: boolean;
}>;

export function deskView(rows: readonly EditionRow[], chrome: Chrome): DeskView {
  const good = rows.filter(({ broken }) => broken === undefined);
  const current = good.filter((row) => row.current);
  const waiting = current.filter(waits);
  const earlier = good.filter((row) => !row.current);
  return visible({
    frame: frame("Desk", chrome),
    summary:
      waiting.length === 0
        ? "No edition waits for a decision."
        : `${counted(waiting.length, "edition waits", "editions wait")} for a decision.`,
    waiting: waiting.map(rowView),
    settled: current.filter((row) => !waits(row)).map(rowView),
    earlier: earlier.map(rowView),
    earlierWords: counted(earlier.length, "other edition"),
    broken: rows.flatMap(({ key, broken }) =>
      broken === undefined ? [] : [{ name: `${key.brief}, ${key.edition}`, why: broken }],
    ),
    none: rows.length === 0,
  });
}

const waits = ({ status }: EditionRow): boolean => status !== "published" && status !== "rejected";

function rowView(row: EditionRow): RowView {
  const { counts, status } = row;
  return {
    href: editionPath(row.key),
    title: row.title,
    name: row.key.brief,
    dateLong: longDate(row.date),
    date: row.date,
    made: moment(row.madeAt),
    status,
    statusWords:
      row.version === undefined
        ? statusWords[status]
        : `${statusWords[status]}, version ${row.version}`,
    decided: counts.decided,
    all: counts.sentences,
    progress: `${counts.decided} of ${counts.sentences} decided`,
    facts: [
      counted(counts.sources, "source"),
      counted(counts.sentences, "sentence"),
      `${grouped(counts.citationsHold)} of ${counted(counts.citations, "citation")} ${counts.citationsHold === 1 ? "holds" : "hold"}`,
      counts.dropped === 0 ? "none dropped" : `${grouped(counts.dropped)} dropped`,
      moneyWords(row.dollars),
    ],
    changes: changeWords(row.changes),
    gateMet: row.gateMet,
    doing: doingWords(status),
  };
}

function moneyWords(dollars: number | null): string {
  if (dollars === null) return "cost not known";
  return dollars === 0 ? "cost nothing" : `$${dollars.toFixed(2)}`;
}

function changeWords(changes: EditionRow["changes"]): string {
  if (changes === undefined) return "";
  if (changes.quiet) return "Nothing new since the last edition";
  const { new: fresh, changed, dropped } = changes;
  const parts = Object.entries({ new: fresh, changed, "no longer reported": dropped })
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${grouped(count)} ${words}`);
  return parts.length === 0 ? "" : `Since the last edition: ${parts.join(", ")}`;
}

function doingWords(status: EditionRow["status"]): string {
  if (status === "approved") return "Publish";
  return status === "draft" || status === "in-review" ? "Review" : "Read";
}
