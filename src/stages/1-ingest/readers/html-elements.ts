/** What elements mean for a reader of the page. From the rendering section of the HTML standard. */
import type { ParagraphShape, Region } from "../transcript.ts";

/** Begin and end a paragraph. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset " +
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main " +
    "menu nav ol optgroup option p pre search section summary table tbody tfoot thead tr ul"
  ).split(" "),
);

/** Cells of one row stay in one paragraph, with a space between them. */
export const cellElements: ReadonlySet<string> = new Set(["td", "th"]);

/** Their content is not text of the page. */
export const droppedElements: ReadonlySet<string> = new Set(
  (
    "applet audio button canvas datalist embed head iframe map math meter noembed noframes noscript " +
    "object progress script select style svg template textarea title video xmp"
  ).split(" "),
);

/** Have no content and no end tag. */
export const voidElements: ReadonlySet<string> = new Set(
  "area base basefont bgsound br col command embed frame hr img input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);

/** Elements that an opening tag closes first, when one of them is the innermost element. */
export const closedBy: Readonly<Record<string, readonly string[]>> = {
  li: ["li", "p"],
  dt: ["dt", "dd", "p"],
  dd: ["dt", "dd", "p"],
  tr: ["tr", "td", "th"],
  td: ["td", "th"],
  th: ["td", "th"],
  option: ["option"],
  body: ["head"],
};

const regions: Readonly<Record<string, Region>> = {
  main: "main",
  article: "article",
  nav: "nav",
  menu: "nav",
  aside: "aside",
  header: "header",
  footer: "footer",
  form: "form",
};

const roles: Readonly<Record<string, Region>> = {
  main: "main",
  article: "article",
  navigation: "nav",
  menu: "nav",
  menubar: "nav",
  complementary: "aside",
  banner: "header",
  contentinfo: "footer",
  search: "form",
};

export function regionOf(name: string, role: string | undefined): Region | undefined {
  return roles[role ?? ""] ?? regions[name];
}

export function shapeOf(name: string): ParagraphShape | undefined {
  if (name === "h1") return "heading-1";
  if (/^h[2-6]$/.test(name)) return "heading";
  if (name === "li") return "item";
  if (name === "figcaption") return "figure-caption";
  return undefined;
}
