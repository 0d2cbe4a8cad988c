/** What changed in the sample brief: every kind of change, so that every branch of a template has something to look up. */
const hash = "0".repeat(64);
const edition = { date: "2026-01-01", hash };

/** Sources and findings are those of the sample brief; its schema checks the rest. */
export function sampleChange() {
  const before = side("Two ships left the port.", []);
  const now = side("Three ships left the port.", [1]);
  const reasons = [{ code: "figure", words: "two ships before, three now" }];
  const values = {
    about: "ships",
    before: { value: "two", asOf: "Sunday" },
    now: { value: "three", asOf: "Monday" },
  };
  const judgement = {
    sentence: "t2",
    text: "They are likely to sign.",
    likelihood: "likely",
    confidence: "moderate",
    basis: "One official says so.",
    findings: ["f0000000001"],
  };
  return {
    changes: {
      since: edition,
      quiet: false,
      findings: [
        { standing: "reversed", before, now, reasons },
        { standing: "moved", before, now, reasons, figure: values },
        { standing: "new", now, reasons },
        { standing: "stronger", before, now, reasons },
        { standing: "weaker", before, now, reasons },
        { standing: "dropped", before, reasons },
        { standing: "unchanged", before: ["f0000000001"], now, reasons: [] },
      ],
      judgements: [{ standing: "stronger", before: judgement, now: judgement, reasons }],
      held: [judgement],
    },
    corrections: [
      {
        text: "Two ships left the port.",
        said: [{ ...edition, sentence: "t1" }],
        source: { id: "s0000000002", name: "b.txt", textHash: hash },
        because: "changed",
        why: "its text has changed",
        lost: ["Two ships"],
        now: { kind: "says", words: "Three ships left the port.", citations: [1] },
      },
    ],
  };
}

function side(words: string, citations: readonly number[]) {
  return {
    findings: ["f0000000002"],
    words,
    verbatim: true,
    stance: "asserted",
    importance: 3,
    origins: ["Agency"],
    sources: ["s0000000001"],
    disputed: false,
    citations,
  };
}
