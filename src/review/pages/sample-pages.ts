/** A view of each page in which every list has something and every choice is taken once. */
import { SentenceKey } from "../../domain/review.ts";
import type { BriefView, Chosen, Chrome } from "../../ports/desk-pages.ts";
import type { CheckedWording } from "../../ports/review-desk.ts";
import { sampleBrief } from "../../stages/7-render/sample-brief.ts";
import { briefPage, swapView } from "./brief-view.ts";
import { deskView } from "./desk-view.ts";
import { foundView } from "./edit-view.ts";
import { evidencePage } from "./evidence.ts";
import { editionFrame, frame } from "./frame-view.ts";
import { panelView } from "./panel-view.ts";
import { sampleEdition, sampleRow } from "./sample-edition.ts";
import { verdictView } from "./verdict-view.ts";

const chrome: Chrome = { formToken: "sample", reviewer: "A. Reader", path: "/" };

const checked: CheckedWording = {
  verdict: { kind: "partly", by: "numbers", words: ["Two"], because: "no quote says two" },
  checks: [
    { check: "numbers", result: { outcome: "fail", words: ["Two"], because: "no quote says two" } },
    { check: "dates", result: { outcome: "unsure", because: "the source has no date" } },
    { check: "names", result: { outcome: "pass" } },
  ],
};

export function samplePages(): Readonly<Record<string, unknown>> {
  const opened = sampleEdition("in-review");
  const key = SentenceKey.parse("t1");
  const notSaved = { kind: "conflict", now: opened.state.sentences[0] } as const;
  const choose = (doing: Chosen["doing"]): Chosen => ({
    key,
    checked,
    doing,
    ...(notSaved.now === undefined ? {} : { notSaved: { ...notSaved, now: notSaved.now } }),
  });
  const panelOf = (doing: Chosen["doing"]) => panelView(opened, choose(doing), chrome);
  const panel = {
    ...panelOf({ kind: "read" }),
    edit: panelOf({ kind: "edit", typed: { text: "Met.", claims: ["c0000000001"] } }).edit,
    reject: panelOf({ kind: "reject" }).reject,
  };
  const view: BriefView = {
    chosen: choose({ kind: "read" }),
    publication: { version: 2, deliveries: ["mail to the desk"] },
    notSaved: { kind: "refused", because: "One sentence is open.", note: "read" },
  };
  const brief = { ...briefPage(opened, view, chrome), panel };
  const [judgement] = brief.judgements;
  const own = { key: opened.key, tab: "brief" } as const;
  return {
    desk: deskView(
      [sampleRow, { ...sampleRow, status: "published" }, { ...sampleRow, current: false }, broken],
      chrome,
    ),
    brief,
    panel,
    swap: { ...swapView(opened, view, chrome), panel, judgement },
    verdict: verdictView("Two ministers met.", checked),
    found: foundView(opened, { text: "", without: [], query: "ministers" }),
    evidence: evidencePage({ ...opened, brief: sampleBrief().brief }, chrome),
    published: {
      frame: editionFrame("Published", own, chrome),
      version: 1,
      delivered: ["mail"],
      undelivered: ["folder"],
      noneToldOf: false,
      href: "/",
    },
    refusal: {
      frame: frame("Not found", chrome),
      status: "404",
      title: "Not here",
      next: "Go on.",
    },
  };
}

const broken = { ...sampleRow, broken: "brief.json is no JSON." };
