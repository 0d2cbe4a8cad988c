/** The pages of an edition that are read and not decided on. */
import type { TemplateSet } from "../../domain/rendering.ts";
import type { DeskPages } from "../../ports/desk-pages.ts";
import { comparePage } from "./compare-view.ts";
import { compilePages } from "./compile-pages.ts";
import { historyPage } from "./history-view.ts";
import { sampleReadingPages } from "./sample-reading-pages.ts";
import { sourcePage } from "./source-view.ts";
import { sourcesPage } from "./sources-view.ts";
import { unusedPage } from "./unused-view.ts";

export type ReadingPages = Pick<DeskPages, "unused" | "sources" | "source" | "history" | "diff">;

/** @throws {BriefError} `E_TEMPLATE` if a template has a fault. */
export function readingPages(set: TemplateSet): ReadingPages {
  const write = compilePages(set, sampleReadingPages());
  return {
    unused: (opened, asked, chrome) => write("unused", unusedPage(opened, asked, chrome)),
    sources: (opened, chrome) => write("sources", sourcesPage(opened, chrome)),
    source(opened, asked, chrome) {
      const page = sourcePage(opened, asked, chrome);
      return page && write("source", page);
    },
    history: (opened, rows, chrome) => write("history", historyPage(opened, rows, chrome)),
    // `diff` is the part of all pages that marks words.
    diff: (other, opened, chrome) => write("compare", comparePage(other, opened, chrome)),
  };
}
