/** What a finished edition claims of itself, checked again from its texts. No stored verdict is read. */
import { contentHash } from "../../anchoring/content-hash.ts";
import type { Brief, BriefSentence } from "../../domain/brief.ts";
import type { Citation } from "../../domain/claim.ts";
import type { SourceId } from "../../domain/ids.ts";
import { DocumentFate, type LedgerEntry } from "../../domain/ledger.ts";
import { placeKey, slice, type Span } from "../../domain/place.ts";
import { sentencesOf } from "../../domain/sentences-of.ts";
import { type PlacesOfFindings, placesOfFindings } from "./places-of-findings.ts";
import { brokenChanges } from "./recheck-changes.ts";

export type Recheckable = Readonly<{
  brief: Brief;
  /** The texts that lie beside the brief. */
  texts: ReadonlyMap<SourceId, string>;
  /** The files as they were read. */
  raws: ReadonlyMap<SourceId, Uint8Array>;
  /** Canonical text made anew from each raw file. A source that could not be read anew is missing. */
  derived: ReadonlyMap<SourceId, string>;
  ledger: readonly LedgerEntry[];
}>;

/** One thing that does not hold. */
export type Breakage = Readonly<{ rule: string; place: string; because: string }>;

export type Recheck = Readonly<{
  citations: Readonly<{ hold: number; of: number }>;
  broken: readonly Breakage[];
}>;

export function recheck(edition: Recheckable): Recheck {
  const { brief, texts } = edition;
  const restsOn = placesOfFindings(brief);
  const citations = brief.citations.flatMap((citation) =>
    quoteBroken(citation, `citation ${citation.number}`, texts),
  );
  const broken = [
    ...brokenSources(edition),
    ...citations,
    ...brokenNumbers(brief),
    ...brief.claims.flatMap((claim) =>
      claim.citations.flatMap((citation) => quoteBroken(citation, `claim ${claim.id}`, texts)),
    ),
    ...brokenEpisodes(edition),
    ...sentencesOf(brief).flatMap(({ sentence }) => brokenSentence(sentence, brief, restsOn)),
    ...brokenTotals(edition),
    ...brokenChanges(brief, restsOn),
  ];
  const of = brief.citations.length;
  return { citations: { hold: of - citations.length, of }, broken };
}

function brokenSources({ brief, texts, raws, derived }: Recheckable): Breakage[] {
  return brief.sources.flatMap((source) => {
    const { id, name } = source;
    const place = `${id} (${name})`;
    const text = texts.get(id);
    const raw = raws.get(id);
    if (text === undefined || raw === undefined) {
      return [{ rule: "source-missing", place, because: "its text or its file is not there" }];
    }
    const found: Breakage[] = [];
    const demand = (holds: boolean, rule: string, because: string) => {
      if (!holds) found.push({ rule, place, because });
    };
    const hash = contentHash(text);
    demand(hash === source.textHash, "text-hash", "the text is not the one that was hashed");
    demand(id === `s${hash.slice(0, 10)}`, "source-id", "the id does not follow from the text");
    demand(
      contentHash(raw) === source.rawHash,
      "raw-hash",
      "the file is not the one that was hashed",
    );
    demand(raw.length === source.rawBytes, "raw-bytes", "the file has another size");
    demand(derived.get(id) === text, "text-derived", "the file, read again, gives another text");
    return found;
  });
}

function quoteBroken(
  { source, span, quote }: Pick<Citation, "source" | "span" | "quote">,
  place: string,
  texts: ReadonlyMap<SourceId, string>,
): Breakage[] {
  const text = texts.get(source);
  if (text !== undefined && standsAt(text, span, quote)) return [];
  const because =
    text === undefined
      ? `${source} is no source of this edition`
      : `the words at ${span.start} to ${span.end} of ${source} are not the quote`;
  return [{ rule: "quote", place, because }];
}

function standsAt(text: string, span: Span, quote: string): boolean {
  return slice(text, span) === quote;
}

/** Numbers run from 1 without a gap: a reader looks a citation up by its number. */
function brokenNumbers({ citations }: Brief): Breakage[] {
  return citations.flatMap(({ number }, index) =>
    number === index + 1
      ? []
      : [
          {
            rule: "citation-number",
            place: `citation ${number}`,
            because: `it is number ${index + 1} in the list`,
          },
        ],
  );
}

function brokenEpisodes({ brief, texts }: Recheckable): Breakage[] {
  return brief.episodes.flatMap(({ id, together, apart }) =>
    [...together, ...apart.flatMap(({ evidence }) => evidence)].flatMap((evidence) =>
      quoteBroken(evidence, `episode ${id}`, texts),
    ),
  );
}

function brokenSentence(
  sentence: BriefSentence,
  brief: Brief,
  restsOn: PlacesOfFindings,
): Breakage[] {
  const place = `sentence ${sentence.id}`;
  const lawful = new Set(sentence.findings.flatMap((id) => restsOn.get(id) ?? []).map(placeKey));
  const cited = sentence.citations.map((number) => brief.citations[number - 1]);
  const known = cited.filter((citation) => citation !== undefined);
  const found: Breakage[] = [];
  if (cited.length === 0 || known.length < cited.length) {
    found.push({ rule: "uncited", place, because: "it cites a number that is not in the list" });
  }
  if (known.some((citation) => !lawful.has(placeKey(citation)))) {
    found.push({
      rule: "finding",
      place,
      because: "it cites a place that none of its findings rests on",
    });
  }
  if (sentence.verbatim && !known.some(({ quote }) => quote === sentence.text)) {
    found.push({
      rule: "verbatim",
      place,
      because: "it is not the source’s own words, to the letter",
    });
  }
  return found;
}

/** The counts that the brief prints, against what it lists and what the ledger says. */
function brokenTotals({ brief, ledger }: Recheckable): Breakage[] {
  const { counts } = brief.making;
  const documents = ledger.filter((entry) => entry.of === "document");
  const chunks = ledger.filter((entry) => entry.of === "chunk");
  const perFate = DocumentFate.options.flatMap((fate) => [
    [
      `documents ${fate}, in the brief`,
      counts.documents[fate],
      brief.documents.filter((one) => one.fate === fate).length,
    ] as const,
    [
      `documents ${fate}, in the ledger`,
      counts.documents[fate],
      documents.filter((one) => one.fate === fate).length,
    ] as const,
  ]);
  const rows = [
    ...perFate,
    ["sources", counts.documents.used, brief.sources.length],
    ["chunks", counts.chunks, chunks.length],
    ["chunks unread", counts.chunksUnread, chunks.filter(({ fate }) => fate === "unread").length],
    [
      "draft claims",
      counts.draftClaims,
      counts.claims + counts.claimsSentBack + counts.claimsMerged + counts.claimsDropped,
    ],
    ["findings", counts.findings, brief.findings.length],
    ["sentences drafted", counts.sentencesDrafted, counts.sentencesKept + counts.sentencesDropped],
    ["sentences kept", counts.sentencesKept, sentencesOf(brief).length],
    ["sentences dropped", counts.sentencesDropped, brief.dropped.length],
    ["citations", counts.citations, brief.citations.length],
  ] as const;
  return rows.flatMap(([what, said, found]) =>
    said === found
      ? []
      : [
          {
            rule: "totals",
            place: what,
            because: `the brief says ${said}; counted, there are ${found}`,
          },
        ],
  );
}
