/** The page over all editions of a brief: one file that loads nothing, acts on nothing and works from a folder. */
import { createHash } from "node:crypto";
import Handlebars from "handlebars";
import { longDate } from "../../anchoring/long-date.ts";
import { weekdays } from "../../anchoring/calendar-names.ts";
import { weekdayNumber } from "../../domain/calendar-date.ts";
import { counted, grouped } from "../../domain/count-words.ts";
import { standingsInOrder } from "../../nightly/changes/count-standings.ts";
import { type EditionEntry, type EntryFacts, inOrder } from "../../nightly/edition-entry.ts";
import { reviewLines } from "./index-review.ts";
import { indexStyle } from "./index-style.ts";
import { indexTemplate } from "./index-template.ts";
import { directionOf } from "./text-direction.ts";
import { visible } from "./visible.ts";

const handlebars = Handlebars.create();
const template = handlebars.compile(indexTemplate, { strict: true, knownHelpersOnly: true });

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(indexStyle, "utf8").digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** @param name - Of the brief; its title is that of the newest edition that can be read. */
export function indexPage(name: string, editions: readonly EditionEntry[]): string {
  const entries = inOrder(editions);
  const title = entries.find(({ facts }) => facts !== undefined)?.facts?.title ?? name;
  const dates = new Set(entries.map(({ date }) => date)).size;
  const correctors = correctorsOf(entries);
  const view = visible({
    title,
    titleDir: directionOf(title),
    count: `${counted(entries.length, "edition")} for ${counted(dates, "date")}, the newest first.`,
    latest: latestOf(entries),
    editions: entries.map((entry) => ({
      ...entryView(entry, correctors),
      ...reviewLines(entry, entries, (other) => hrefOf(other, "brief.html")),
    })),
  });
  return template({ ...view, style: new Handlebars.SafeString(indexStyle), policy });
}

function latestOf(entries: readonly EditionEntry[]) {
  const latest = entries.find(({ isLatest, facts }) => isLatest && facts !== undefined);
  const href = latest === undefined ? undefined : hrefOf(latest, "brief.html");
  return latest === undefined ? null : { href, date: longDate(latest.date) };
}

const labels: Readonly<Record<string, string>> = {
  "brief.html": "HTML",
  "brief.pdf": "PDF",
  "brief.md": "Markdown",
};

type Corrector = Readonly<{ date: string; href: string }>;

function entryView(entry: EditionEntry, correctors: ReadonlyMap<string, readonly Corrector[]>) {
  const { date, facts, isLatest, isReplaced } = entry;
  const dateLong = longDate(date);
  const weekday = weekdays[weekdayNumber(date)] ?? "";
  const common = { date, dateLong, weekday, isLatest, isReplaced };
  if (facts === undefined) return { ...common, ...unread };
  const { title, state, reasons, files, corrections } = facts;
  return {
    ...common,
    title,
    dir: directionOf(title),
    isRead: true,
    isBelow: state === "below-gate",
    isPartial: state === "degraded",
    reasons: reasons.join(" "),
    size: `${counted(facts.sources, "source")}, ${counted(facts.sentences, "sentence")}`,
    gate: state === "below-gate" ? "" : "; gate met",
    change: changeOf(facts),
    corrections: corrections.map(({ text, why }) => ({ text, why, dir: directionOf(text) })),
    correctionCount: counted(corrections.length, "correction"),
    correctedBy: correctors.get(facts.hash) ?? [],
    links: files.map((file) => ({
      label: labels[file] ?? file,
      href: hrefOf(entry, file),
      dateLong,
    })),
  };
}

/** `strict` wants every name that the template has. */
const unread = {
  title: "",
  dir: "ltr",
  isRead: false,
  isBelow: false,
  isPartial: false,
  reasons: "",
  size: "",
  gate: "",
  change: "",
  corrections: [],
  correctionCount: "",
  correctedBy: [],
  links: [],
};

function changeOf({ quiet, changes }: EntryFacts): string {
  if (quiet) return "Nothing new.";
  const parts = standingsInOrder.flatMap((standing) => {
    const number = changes.get(standing) ?? 0;
    return number === 0 ? [] : [`${grouped(number)}\u00A0${standing}`];
  });
  return parts.length === 0 ? "" : `Findings: ${parts.join(", ")}.`;
}

/** By the hash of the edition that was corrected: those that did it, the earliest first. */
function correctorsOf(entries: readonly EditionEntry[]): Map<string, Corrector[]> {
  const correctors = new Map<string, Corrector[]>();
  for (const entry of entries.toReversed()) {
    const hashes = entry.facts?.corrections.flatMap(({ said }) => said) ?? [];
    for (const hash of new Set(hashes)) {
      const corrector = { date: longDate(entry.date), href: hrefOf(entry, "brief.html") };
      correctors.set(hash, [...(correctors.get(hash) ?? []), corrector]);
    }
  }
  return correctors;
}

/** Relative, so that the folder can be moved or served. */
function hrefOf({ path }: EditionEntry, file: string): string {
  return [...path, file].map(encodeURIComponent).join("/");
}
