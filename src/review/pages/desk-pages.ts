/** The pages of the review desk: views written with the templates of `templates/review`. */
import type { TemplateSet } from "../../domain/rendering.ts";
import type { DeskPages } from "../../ports/desk-pages.ts";
import { visible } from "../../stages/7-render/visible.ts";
import { briefPage, swapView } from "./brief-view.ts";
import { compilePages } from "./compile-pages.ts";
import { deskView } from "./desk-view.ts";
import { foundView } from "./edit-view.ts";
import { editionPath } from "./edition-path.ts";
import { evidencePage } from "./evidence.ts";
import { frame } from "./frame-view.ts";
import { panelView } from "./panel-view.ts";
import { samplePages } from "./sample-pages.ts";
import { noVerdict, verdictView } from "./verdict-view.ts";

/** The pages of an edition that are read and not decided on. */
type OtherPages = Pick<DeskPages, "unused" | "sources" | "source" | "history" | "diff">;

/** Pages on which something is decided, and what stands around them. */
export type DecidingPages = Omit<DeskPages, keyof OtherPages>;

/** @throws {BriefError} `E_TEMPLATE` if a template has a fault. */
export function decidingPages(set: TemplateSet): DecidingPages {
  const write = compilePages(set, samplePages());
  return {
    desk: (rows, chrome) => write("desk", deskView(rows, chrome)),
    brief: (opened, view, chrome) => write("brief", briefPage(opened, view, chrome)),
    panel: (opened, chosen, chrome) => write("panel", visible(panelView(opened, chosen, chrome))),
    swap: (opened, view, chrome) => write("swap", swapView(opened, view, chrome)),
    verdict: (_opened, { typed, checked, refused }) =>
      write(
        "verdict",
        visible(
          checked === undefined
            ? noVerdict(typed.text, refused ?? "")
            : verdictView(typed.text, checked),
        ),
      ),
    claims(opened, { key, query }) {
      const now = opened.state.sentences.find((one) => one.key === key)?.now;
      const search = { text: now?.text ?? "", without: now?.claims ?? [], query };
      return write("found", visible(foundView(opened, search)));
    },
    evidence: (opened, chrome) => write("evidence", evidencePage(opened, chrome)),
    published: ({ key, version, delivered, undelivered }, chrome) =>
      write(
        "published",
        visible({
          frame: frame(`Version ${version} is published`, chrome),
          version,
          delivered,
          undelivered,
          noneToldOf: delivered.length + undelivered.length === 0,
          href: editionPath(key),
        }),
      ),
    refusal: ({ status, title, next }, chrome) =>
      write(
        "refusal",
        visible({ frame: frame(title, chrome), status: `Error ${status}`, title, next }),
      ),
  };
}
