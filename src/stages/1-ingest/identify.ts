/** What a document is, by what stands in it. Its name is heard only where the content fits both. */
import type { Source } from "../../domain/source.ts";

export type Format = Source["format"];

export type Identity = Readonly<{
  format: Format | "feed";
  /** What the name says, where the content says otherwise. */
  namedOtherwise: Format | undefined;
}>;

const namedFormats: Readonly<Record<string, Format>> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
};

/** Code units that are looked at. */
const sampleChars = 65_536;

export function identify(name: string, decoded: string): Identity {
  const named = namedFormats[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""];
  const sample = decoded.slice(0, sampleChars);
  const format = formatOf(sample, named);
  const otherwise = format !== "feed" && named !== undefined && named !== format;
  return { format, namedOtherwise: otherwise ? named : undefined };
}

function formatOf(sample: string, named: Format | undefined): Identity["format"] {
  if (isFeed(sample)) return "feed";
  if (isHtml(sample)) return "html";
  const signs = markdownSigns(sample);
  // One sign is also how people write plain text; a name that says Markdown is then believed.
  if (signs >= 2 || (named === "markdown" && !isHtml(sample))) return "markdown";
  return "text";
}

function isFeed(sample: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/.test(
    sample.slice(0, 4_000),
  );
}

function isHtml(sample: string): boolean {
  const start = sample.slice(0, 4_000);
  if (
    /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]{0,3000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
      start,
    )
  ) {
    return true;
  }
  if (!/^\s*</.test(start)) return false;
  const tags = sample.match(
    /<\/(?:p|div|span|a|h[1-6]|table|ul|ol|li|article|section|b|i|em|strong)>/gi,
  );
  return (tags?.length ?? 0) >= 2 || /^\s*<(?:p|div|article|section|h1|table)[\s>]/i.test(start);
}

const markdownShapes: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^[^\n]+\n(?:={3,}|-{3,})$/m,
  /\[[^\][\n]{1,300}\]\([^()\s]{1,500}(?:\s"[^"\n]{0,200}")?\)/,
  /^(?:```|~~~)/m,
  /\*\*[^\s*][^*\n]{0,300}\*\*/,
  /^> \S/m,
  /^[-*+] \S[^\n]*\n[-*+] \S/m,
];

/** How many kinds of Markdown are in sight. */
function markdownSigns(sample: string): number {
  const text = sample.replaceAll("\r\n", "\n");
  // Front matter is a sign that nothing else looks like.
  const frontMatter = /^---\n\w[\w-]*:/.test(text) && /\n---\s*\n/.test(text) ? 2 : 0;
  return frontMatter + markdownShapes.filter((shape) => shape.test(text)).length;
}
