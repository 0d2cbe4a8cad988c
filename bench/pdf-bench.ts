/**
 * PDF of a five-page brief (PERFORMANCE section 8): cold is a new process until the file is on
 * disk, warm is again in one process with another title; the median of several runs. Takes about three seconds.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createTypstEngine } from "../src/adapters/pdf/typst-engine.ts";
import { sampleView } from "../src/stages/7-render/sample-view.ts";
import type { View } from "../src/stages/7-render/view.ts";

export type BenchRow = Readonly<{ what: string; value: string; aim: string }>;

const coldRuns = 7;
const warmRuns = 15;
const template = fileURLToPath(new URL("../templates/brief/brief.typ", import.meta.url));
const once = fileURLToPath(new URL("pdf-once.ts", import.meta.url));

export async function pdfBench(): Promise<BenchRow[]> {
  const view = fivePages();
  const folder = mkdtempSync(path.join(os.tmpdir(), "nightdesk-bench-"));
  try {
    const viewFile = path.join(folder, "view.json");
    const out = path.join(folder, "brief.pdf");
    writeFileSync(viewFile, JSON.stringify(view));
    const cold = Array.from({ length: coldRuns }, () => {
      const start = performance.now();
      execFileSync(process.execPath, [once, template, viewFile, out]);
      return performance.now() - start;
    });
    const size = `${Math.round(readFileSync(out).length / 1000)} kB, tagged PDF/UA-1`;
    const inMs = (values: readonly number[]) => `${median(values).toFixed(0)} ms (${size})`;
    return [
      { what: "PDF, cold", value: inMs(cold), aim: "at most 250 ms" },
      { what: "PDF, warm", value: inMs(await warmRunsMs(view)), aim: "at most 60 ms" },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function warmRunsMs(view: View): Promise<number[]> {
  const engine = createTypstEngine();
  const text = readFileSync(template, "utf8");
  const measured: number[] = [];
  for (let run = 0; run <= warmRuns; run++) {
    const start = performance.now();
    const data = { ...view, title: `${view.title} ${run}` };
    await engine.render({ template: text, templateName: template, data, date: view.date });
    measured.push(performance.now() - start);
  }
  return measured.slice(1);
}

/** Five judgements, seven sections, 68 citations, 40 appendix entries, a table of 14 rows. */
function fivePages(): View {
  const sample = sampleView();
  const [citation] = sample.citations;
  const [sentence] = sample.bottomLine;
  const [judgement] = sample.judgements;
  const [episode] = sample.episodes;
  const [conflict] = sample.conflicts;
  const [source] = sample.sources;
  if (!citation || !sentence || !judgement || !episode || !conflict || !source) {
    throw new Error("The sample view lacks a section.");
  }
  const citations = times(40, (at) => ({ ...citation, number: at + 1, anchor: `cite-${at + 1}` }));
  let number = 0;
  const cited = (count: number) => {
    number += 1;
    const refs = times(count, (at) => citations[(number * 3 + at) % 40] ?? citation);
    const text = `Sentence ${number} says that ministers met in the capital and that they shall sign what was agreed before the month ends.`;
    return { ...sentence, number, anchor: `p-${number}`, text, citations: refs };
  };
  return {
    ...sample,
    bottomLine: times(2, () => cited(3)),
    judgements: times(5, () => ({
      ...judgement,
      sentence: cited(4),
      parts: { before: "", term: "", after: "" },
    })),
    episodes: times(3, (at) => ({
      ...episode,
      anchor: `episode-${at + 1}`,
      sentences: times(6, () => cited(2)),
    })),
    positions: [],
    conflicts: [{ ...conflict, rivals: times(14, (at) => conflict.rivals[at % 2] ?? never()) }],
    answers: [],
    indicators: times(3, () => cited(2)),
    citations: citations.map((each) => ({ ...each, usedBy: [{ number: 1, anchor: "p-1" }] })),
    sources: times(5, (at) => ({ ...source, anchor: `source-${at + 1}`, label: `S${at + 1}` })),
  };
}

function times<Made>(count: number, make: (at: number) => Made): Made[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function never(): never {
  throw new Error("A conflict has two rivals at least.");
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
