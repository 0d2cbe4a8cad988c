/** The HTML rendering as the body of a mail: the same words, for readers that run no script and strip a style sheet. */
import { Parser } from "htmlparser2";

/** Left out with all in them: what acts, what loads, and the sources in full, which the PDF's reader has beside it. */
const left = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "iframe",
  "object",
  "embed",
  "svg",
  "math",
  "canvas",
  "video",
  "audio",
  "form",
  "button",
  "aside",
  "details",
  "dialog",
  "title",
]);
/** Classes of the shipped template that only make sense where the page can act or fold. */
const leftClasses = new Set(["skip", "full-texts"]);

const empty = new Set(["br", "hr", "wbr"]);

/** All other elements are taken away, and their words stay. */
const kept = new Set(
  (
    "h1 h2 h3 h4 p div blockquote br hr wbr ol ul li dl dt dd table caption thead tbody tr th td " +
    "span a b strong em i q bdi mark code"
  ).split(" "),
);

/** These say nothing without an attribute: a link within the page is one that lost its own. */
const plain = new Set(["span", "a"]);

/** Readers that strip a style sheet show their own headings, lists and tables, which is a brief that can be read. */
const sheet = `
h1 { font-size: 26px; line-height: 1.2; margin: 0 0 16px }
h2 { font-size: 19px; line-height: 1.3; margin: 32px 0 10px; padding-bottom: 4px; border-bottom: 1px solid #d8dde4 }
h3 { font-size: 17px; line-height: 1.35; margin: 22px 0 6px }
h4 { font-size: 15px; margin: 14px 0 4px }
p { margin: 8px 0 }
ol, ul { margin: 0; padding-inline-start: 32px }
li { margin: 0 0 10px }
dl { margin: 0 0 12px }
dt { color: #566070; font-size: 14px }
dd { margin: 0 0 6px }
table { border-collapse: collapse; width: 100%; font-size: 14px; margin: 10px 0 }
caption, th, td { text-align: start; vertical-align: top }
th, td { padding: 4px 10px 4px 0; border-bottom: 1px solid #d8dde4 }
td { overflow-wrap: anywhere }
blockquote { margin: 4px 0; padding-inline-start: 12px; border-inline-start: 2px solid #d8dde4; color: #566070; white-space: pre-line }
code { font-size: 13px; overflow-wrap: anywhere }
a { color: #0f4c81 }
.tag { color: #566070; font-size: 12px }
.cites { color: #0f4c81; font-size: 13px }
.meta, .hint { color: #566070; font-size: 14px }
.confidence { font-size: 14px; padding-inline-start: 12px; border-inline-start: 2px solid #d8dde4 }
.likelihood { font-style: normal; font-weight: 700 }
`;

const classesKept = new Set(["tag", "cites", "meta", "hint", "confidence", "likelihood"]);

/** What must be seen also without the sheet. */
const alwaysStyled: Readonly<Record<string, string>> = {
  mark: "background:#ffe694;color:#1a1f26",
  warning: "padding:10px 14px;border-left:4px solid #8a3b12;background:#fdf1e7;color:#8a3b12",
};

/** Attributes that carry meaning and cannot load, act or place anything. */
const attributesKept = ["lang", "dir", "value", "start", "colspan", "rowspan", "scope"];

const bodyStyle =
  "margin:0;padding:16px;background:#ffffff;color:#1a1f26;font:16px/1.55 Georgia,serif";

/**
 * @param html - The edition's own rendering. Text is decoded and escaped again, so nothing in it becomes an element.
 */
export function mailBody(html: string): string {
  const out: string[] = [];
  const open: boolean[] = [];
  let language = "";
  /** Elements that are open within one that is left out. */
  let leftDepth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === "html") language = attributes["lang"] ?? "";
        if (leftDepth > 0 || isLeft(name, attributes)) {
          leftDepth += 1;
          return;
        }
        const pairs = attributesOf(name, attributes);
        const isKept = kept.has(name) && (pairs.length > 0 || !plain.has(name));
        open.push(isKept);
        if (isKept) out.push(`<${name}${pairs.map(inTag).join("")}>`);
      },
      ontext: (text) => {
        if (leftDepth === 0) out.push(escapeHtml(text));
      },
      onclosetag: (name) => {
        if (leftDepth > 0) leftDepth -= 1;
        else if (open.pop() === true && !empty.has(name)) out.push(`</${name}>`);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return page(language, out.join(""));
}

/** A notice has no rendering of its own. Its words are ours. */
export function noticeBody(heading: string, paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`);
  return page("en", [`<h1>${escapeHtml(heading)}</h1>`, ...body].join("\n"));
}

function isLeft(name: string, attributes: Readonly<Record<string, string>>): boolean {
  const classes = (attributes["class"] ?? "").split(/\s+/);
  return left.has(name) || "hidden" in attributes || classes.some((one) => leftClasses.has(one));
}

type Pair = readonly [name: string, value: string];

function attributesOf(name: string, attributes: Readonly<Record<string, string>>): Pair[] {
  const pairs: Pair[] = attributesKept.flatMap((key) => {
    const value = attributes[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  const href = name === "a" ? linkOf(attributes["href"]) : undefined;
  if (href !== undefined) pairs.push(["href", href]);
  const classes = (attributes["class"] ?? "").split(/\s+/);
  const told = classes.filter((one) => classesKept.has(one));
  if (told.length > 0) pairs.push(["class", told.join(" ")]);
  const style = [name, ...classes].flatMap((one) => alwaysStyled[one] ?? []);
  if (style.length > 0) pairs.push(["style", style.join(";")]);
  return pairs;
}

function inTag([name, value]: Pair): string {
  return ` ${name}="${escapeHtml(value)}"`;
}

/** Places within the page are lost in a mail; anything but the web is not for a click. */
function linkOf(href = ""): string | undefined {
  return /^https?:\/\//i.test(href) ? href : undefined;
}

function page(language: string, body: string): string {
  return [
    "<!doctype html>",
    `<html lang="${escapeHtml(language)}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<style>${sheet}</style></head>`,
    `<body style="${escapeHtml(bodyStyle)}"><div style="max-width:720px;margin:0 auto">`,
    body.replaceAll(/\n{2,}/g, "\n").trim(),
    "</div></body>",
    "</html>",
    "",
  ].join("\n");
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? letter);
}
