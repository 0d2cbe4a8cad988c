/** A brief in which the same words stand in every place that takes words from outside, and its pages. */
import { parseHTML } from "linkedom";
import markdownIt from "markdown-it";
import type { Brief } from "../../src/domain/brief.ts";
import { compileTemplates } from "../../src/stages/7-render/compile-templates.ts";
import { toPageView } from "../../src/stages/7-render/page-view.ts";
import { toView } from "../../src/stages/7-render/view.ts";
import { richBrief } from "./rich-brief.ts";
import { templateSet } from "./template-set.ts";

/** The rich brief, whose every quote begins with these words. It keeps its length, so that offsets hold. */
function quoting(words: string) {
  const { brief, texts } = richBrief();
  const inPlace = new Map(texts);
  const citations = brief.citations.map((citation) => {
    const { source, span } = citation;
    const quote = words.padEnd(span.end - span.start, "x").slice(0, span.end - span.start);
    const text = inPlace.get(source) ?? "";
    inPlace.set(source, text.slice(0, span.start) + quote + text.slice(span.end));
    return { ...citation, quote };
  });
  return { brief: { ...brief, citations }, texts: inPlace };
}

/** The brief with a text in every place that takes words from outside. */
function withText(words: string) {
  const { brief, texts } = quoting(words);
  const sentence = <S extends { text: string }>(given: S): S => ({ ...given, text: words });
  const hostile: Brief = {
    ...brief,
    title: words,
    reader: words,
    sourceSummary: words,
    gaps: [words],
    bottomLine: brief.bottomLine.map((one) => ({
      ...sentence(one),
      speaker: { kind: "named", name: words },
      verdict: { ...one.verdict, because: words },
    })),
    positions: brief.positions.map(({ sentences }) => ({
      actor: words,
      sentences: sentences.map(sentence),
    })),
    answers: brief.answers.map((answer) => ({ ...answer, question: words })),
    conflicts: brief.conflicts.map(({ rivals }) => ({
      about: words,
      rivals: rivals.map((rival) => ({ ...rival, value: words, asOf: words, definition: words })),
    })),
    episodes: brief.episodes.map((episode) => ({
      ...episode,
      label: words,
      days: [{ asWritten: words, date: null }],
    })),
    documents: brief.documents.map((document) => ({ ...document, name: words, reason: words })),
    notes: brief.notes.map((note) => ({ ...note, message: words, place: { document: words } })),
    sources: brief.sources.map((source) => ({
      ...source,
      name: words,
      metadata: {
        ...source.metadata,
        title: { basis: "metadata", value: words, from: words },
        publisher: { basis: "inferred", value: words, evidence: words },
        authors: [{ basis: "metadata", value: words, from: words }],
      },
    })),
    origins: brief.origins.map((origin) => ({ ...origin, name: words })),
  };
  // The same words stand around every quote, too.
  const around = new Map(
    [...texts].map(
      ([id, text]) =>
        [id, text.replace(/[^.]+$/, (last) => words.padEnd(last.length, "x"))] as const,
    ),
  );
  return { brief: hostile, texts: around };
}

export const templates = compileTemplates(templateSet());

export function pageOf(words: string) {
  const { brief, texts } = withText(words);
  const view = toView(brief, texts);
  return {
    view,
    html: templates.html(toPageView(view, brief, texts)),
    markdown: templates.markdown(view),
  };
}

/** Names of all elements with their attributes' names, and where links lead. */
export function treeOf(html: string): string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll("*")].map((element) => {
    const names = [...element.attributes].map(({ name }) => name).toSorted();
    return `${element.tagName} ${names.join(" ")} ${element.getAttribute("href") ?? ""}`;
  });
}

const reader = markdownIt({ html: true });

/** What a reader of Markdown makes of it. */
export function treeOfMarkdown(markdown: string): string[] {
  return (
    treeOf(`<body>${reader.render(markdown).replaceAll("<!-- -->", "")}</body>`)
      // Bold falls back to `<b>` beside some signs.
      .map((element) => element.replace(/^B /, "STRONG "))
  );
}
