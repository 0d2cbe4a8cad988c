/** What this edition lacks, for its first page: a reader must not take a part for the whole. */
import type { Brief } from "../../domain/brief.ts";
import { counted } from "../../domain/count-words.ts";

/** Documents and feeds named on the first page; the table of documents and `brief.json` have all of them. */
const namedMax = 5;

/** What a feed that answers keeps back: it is not among the documents, and must not pass for one without news. */
const silentRules: ReadonlySet<string> = new Set([
  "collect/feed-stale",
  "collect/feed-empty",
  "collect/feed-damaged",
  "collect/no-page",
]);

/** What of a document was not read. */
const partRules: ReadonlySet<string> = new Set(["extract/partly-read"]);

/** One sentence for each kind of shortfall; none for a complete edition. */
export function shortfallsOf({ documents, making, notes }: Brief): string[] {
  const missing = documents.filter(({ fate }) => fate === "failed" || fate === "skipped");
  const { chunks, chunksUnread } = making.counts;
  const named = missing
    .slice(0, namedMax)
    .map(({ name, reason }) => `${name} (${reason.replace(/\.$/, "")})`);
  const more = missing.length > namedMax ? ` and ${missing.length - namedMax} more` : "";
  const unread = `The model could not read ${chunksUnread} of ${counted(chunks, "chunk")}; what they say is not in this edition.`;
  const fellBack = making.writtenBy !== making.analyst.kind;
  return [
    ...(missing.length === 0
      ? []
      : [
          `${missing.length} of ${counted(documents.length, "document")} could not be used: ${named.join("; ")}${more}.`,
        ]),
    ...tellSome(notes, silentRules),
    ...(chunksUnread === 0 ? [] : [[unread, ...tellSome(notes, partRules)].join(" ")]),
    ...(fellBack
      ? [
          "It was to be written by a model and is selected sentences instead; the end of the brief says why.",
        ]
      : []),
  ];
}

/** The first of the notes of these rules, and how many more there are. */
function tellSome(notes: Brief["notes"], rules: ReadonlySet<string>): string[] {
  const found = notes.filter(({ rule }) => rules.has(rule));
  const told = found
    .slice(0, namedMax)
    .map(({ message, place }) => `${place?.document ?? ""}: ${message}`);
  const more = found.length - told.length;
  const verb = more === 1 ? "stands" : "stand";
  return more > 0
    ? [
        ...told,
        `${counted(more, "more word")} on ${rules === partRules ? "documents" : "feeds"} like these ${verb} in brief.json.`,
      ]
    : told;
}
