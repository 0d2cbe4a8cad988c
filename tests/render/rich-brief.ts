/** A brief with something in every section, in five scripts, built from quotes that are looked up in their texts. */
import { type BriefSentence, Brief } from "../../src/domain/brief.ts";
import { citationOf, episodes, making, sourceBase, sourceIds } from "./rich-base.ts";
import { richTexts } from "./rich-texts.ts";

/** Quotes that the brief cites, by number less one. */
const quotes: readonly (readonly [source: number, quote: string])[] = [
  [0, "the two governments are expected to sign the agreement on the nuclear plant"],
  [0, "Trade between the two countries reached $27 billion last year"],
  [1, "Стороны намерены довести товарооборот до 30 млрд долларов"],
  [2, "Қазақстан өз ұлттық мүдделерін қорғайды, біз ешкімнің ықпалында емеспіз"],
  [3, "两国元首将签署核电站合作协议"],
  [4, "وصل الرئيس إلى أستانا يوم الأربعاء 27 نوفمبر في زيارة رسمية"],
  [0, "“We have no plans to join sanctions,”"],
  [1, "Визит начался в четверг"],
];

type Cited = Readonly<{
  text: string;
  cites: readonly number[];
  kind?: BriefSentence["kind"];
  speaker?: BriefSentence["speaker"];
  verbatim?: boolean;
  finding?: number;
}>;

const tokayev = { kind: "named", name: "Kassym-Jomart Tokayev" } as const;
const quoteOf = (number: number) => quotes[number - 1]?.[1] ?? "";

/** The brief, and the texts of its sources. `change` sees the plain object before it is parsed. */
export function richBrief(
  change: (brief: ReturnType<typeof plainBrief>) => unknown = (same) => same,
) {
  const brief = Brief.parse(change(plainBrief()));
  const texts = new Map(sourceIds.map((id, at) => [id, richTexts[at]?.text ?? ""]));
  return { brief, texts };
}

function plainBrief() {
  let id = 0;
  const sentence = ({
    text,
    cites,
    kind = "fact",
    speaker,
    verbatim = false,
    finding = 1,
  }: Cited) => ({
    id: `t${(id += 1)}`,
    text,
    kind,
    speaker: speaker ?? { kind: "source" },
    verbatim,
    findings: [`f000000000${finding}`],
    citations: [...cites],
    verdict: {
      kind: "supported",
      by: "judge",
      words: [],
      because: "each part stands in the quotes",
    },
  });
  const own = (number: number, more: Partial<Cited> = {}) =>
    sentence({ text: quoteOf(number), cites: [number], verbatim: true, ...more });
  return {
    schema: "nightdesk/brief@2",
    name: "central-asia",
    title: "Central Asia: two visits, one agreement not yet signed",
    date: "2026-11-22",
    reader: "Minister of Energy; what was agreed, and what was only announced",
    language: "en",
    scale: "icd-203",
    bottomLine: [
      sentence({
        text: "The agreement on the nuclear plant is announced and not signed; the two sides put trade between them at $27 billion and want 30.",
        cites: [1, 2, 3],
      }),
      sentence({
        text: "Astana says that it will not join sanctions.",
        cites: [7],
        kind: "reported",
        speaker: tokayev,
      }),
    ],
    judgements: [
      {
        sentence: sentence({
          text: "We judge that signature within the month is likely.",
          cites: [1, 5],
          kind: "judgement",
        }),
        likelihood: "likely",
        confidence: {
          level: "moderate",
          ceiling: "moderate",
          factors: [
            "2 independent origins",
            "no open conflict on this point",
            "newest evidence is 3 days old",
          ],
          basis: "Two unrelated reports expect it, and neither has seen the text.",
        },
        wouldChange: "A visit that is put off, or a text that is sent back to the ministries.",
      },
      {
        sentence: sentence({
          text: "Accession to sanctions is very unlikely this year.",
          cites: [7, 4],
          kind: "judgement",
        }),
        likelihood: "very unlikely",
        confidence: {
          level: "low",
          ceiling: "low",
          factors: ["single speaker"],
          basis: "It rests on one man’s word.",
        },
        wouldChange: "A change of wording by the foreign ministry.",
      },
    ],
    developments: [
      {
        episode: "e1",
        sentences: [
          own(1, {
            text: "The two governments are expected to sign the agreement on the nuclear plant.",
            verbatim: false,
          }),
          own(2),
          own(5),
          own(6),
        ],
      },
      { episode: "e2", sentences: [own(3, { finding: 2 }), own(8, { finding: 2 })] },
    ],
    positions: [
      {
        actor: tokayev.name,
        sentences: [
          own(4, { kind: "reported", speaker: tokayev }),
          own(7, { kind: "reported", speaker: { kind: "unresolved", asWritten: "he" } }),
        ],
      },
    ],
    conflicts: [
      {
        about: "trade between the two countries",
        rivals: [
          {
            value: "$27 billion",
            asOf: "last year",
            definition: "trade between the two countries reached",
            sources: [sourceIds[0]],
            finding: "f0000000001",
            citations: [2],
          },
          {
            value: "30 млрд долларов",
            asOf: "none stated",
            definition: "товарооборот составил",
            sources: [sourceIds[1]],
            finding: "f0000000002",
            citations: [3],
          },
        ],
      },
    ],
    answers: [
      {
        question: "Was the agreement on the plant signed?",
        status: "partly",
        sentences: [own(1, { verbatim: false })],
      },
      { question: "Who finances it?", status: "no-reporting", sentences: [] },
    ],
    gaps: ["No source gives the price of the plant.", "No source names the builder."],
    indicators: [
      sentence({
        text: "Whether the text goes to parliament before the visit ends.",
        cites: [1],
        kind: "judgement",
      }),
    ],
    citations: quotes.map(([source, quote], at) => citationOf(at + 1, source, quote)),
    episodes: episodes(),
    entities: [],
    findings: [1, 2].map((number) => findingOf(number)),
    claims: [],
    conflictsFound: [],
    ...sourceBase(),
    dropped: [
      {
        section: "developments",
        text: "The agreement was signed.",
        verdict: {
          kind: "contradicted",
          by: "modality",
          words: ["was signed"],
          because: "planned is not done",
        },
      },
    ],
    notes: [
      {
        rule: "ingest/bidi-removed",
        level: "warning",
        message: "3 characters that reorder text were removed.",
        place: { document: "arabic.txt" },
      },
      { rule: "ingest/furniture", level: "info", message: "A caption was set aside." },
      { rule: "ingest/furniture", level: "info", message: "A credit was set aside." },
    ],
    making: making(),
  };
}

function findingOf(number: number) {
  return {
    id: `f000000000${number}`,
    statement: "The agreement is expected to be signed.",
    kind: "fact",
    speaker: { kind: "source" },
    stance: "planned",
    importance: 5,
    claims: ["c0000000001"],
    origins: number === 1 ? ["o0000000000", "o0000000003"] : ["o0000000001"],
    episode: `e${number}`,
    time: "episode",
    grade: { credibility: 3, because: "one origin, and nothing against it" },
  };
}
