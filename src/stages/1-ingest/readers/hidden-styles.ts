/** Text that a page carries and does not show: where instructions to a model are hidden, and where menus sleep. */

export type Attributes = ReadonlyMap<string, string>;

/** Inline declarations that take text out of sight; each with the words that a note uses. */
const hidingDeclarations: readonly (readonly [RegExp, string])[] = [
  [/(?:^|;)display:none/, "display:none"],
  [/(?:^|;)visibility:(?:hidden|collapse)/, "visibility:hidden"],
  [/(?:^|;)content-visibility:hidden/, "content-visibility:hidden"],
  [/(?:^|;)opacity:(?:0|0?\.0+\d*|0%)(?:;|!|$)/, "opacity:0"],
  [/(?:^|;)font-size:(?:0(?:px|pt|em|rem|%)?|0?\.\d+(?:px|pt))(?:;|!|$)/, "font-size:0"],
  [
    /(?:^|;)(?:left|right|top|bottom|text-indent|margin-left|margin-top):-(?:\d{4,}|999)/,
    "off-screen",
  ],
  [/(?:^|;)transform:(?:scale\(0\)|translate[xy]?\(-(?:\d{4,}|999))/, "off-screen"],
  [/(?:^|;)clip:rect\(0/, "clipped away"],
  [/(?:^|;)clip-path:inset\((?:50|100)%/, "clipped away"],
  [/(?:^|;)(?:color):transparent/, "color:transparent"],
  [/(?:^|;)(?:max-)?(?:height|width):[01](?:px)?;(?:.*;)?overflow:hidden/, "no size"],
];

/** Class names by which the great frameworks hide text; all of them mean the same everywhere. */
const hidingClasses: ReadonlySet<string> = new Set([
  "sr-only",
  "visually-hidden",
  "visuallyhidden",
  "screen-reader-text",
  "screen-reader-only",
  "d-none",
]);

/** Why an element's content is out of sight, or `undefined` if it is in sight as far as its own tag tells. */
export function hiddenBy(
  attributes: Attributes,
  hiddenSelectors: ReadonlySet<string>,
): string | undefined {
  if (attributes.size === 0) return undefined;
  const hidden = attributes.get("hidden");
  if (hidden !== undefined && hidden !== "false") return "hidden";
  if (attributes.get("aria-hidden")?.toLowerCase() === "true") return "aria-hidden";
  const style = attributes.get("style");
  const declared = style === undefined ? undefined : hiddenByStyle(style);
  return declared ?? hiddenBySelector(attributes, hiddenSelectors);
}

function hiddenByStyle(style: string): string | undefined {
  const plain = style.slice(0, 5_000).toLowerCase().replace(/\s+/g, "");
  return hidingDeclarations.find(([shape]) => shape.test(plain))?.[1];
}

function hiddenBySelector(
  attributes: Attributes,
  hiddenSelectors: ReadonlySet<string>,
): string | undefined {
  const id = attributes.get("id");
  if (id !== undefined && hiddenSelectors.has(`#${id}`)) return "a style rule";
  for (const name of (attributes.get("class") ?? "").slice(0, 5_000).split(/\s+/)) {
    if (hidingClasses.has(name)) return `class ${name}`;
    if (hiddenSelectors.has(`.${name}`)) return "a style rule";
  }
  return undefined;
}

/**
 * Selectors of a style element that hide: `.name` and `#name` alone, outside of any `@` rule. More is not
 * asked of it: what a cascade of rules does to an element only a browser can tell.
 */
export function hiddenSelectorsOf(css: string): readonly string[] {
  const selectors: string[] = [];
  const plain = withoutAtRules(
    css.slice(0, 500_000).replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, ""),
  );
  for (const [, head = "", body = ""] of plain.matchAll(/([^{}]{1,2000})\{([^{}]{0,5000})\}/g)) {
    if (hiddenByStyle(body) === undefined) continue;
    for (const selector of head.split(",")) {
      if (/^[.#][\w-]+$/.test(selector.trim())) selectors.push(selector.trim());
    }
  }
  return selectors;
}

/** Rules for print or small screens hide what everybody else sees, so blocks of `@` rules are taken out. */
function withoutAtRules(css: string): string {
  const kept: string[] = [];
  let from = 0;
  let at = css.indexOf("@");
  while (at !== -1) {
    kept.push(css.slice(from, at));
    from = endOfRule(css, at);
    at = css.indexOf("@", from);
  }
  return kept.join("") + css.slice(from);
}

function endOfRule(css: string, start: number): number {
  let depth = 0;
  for (let index = start; index < css.length; index += 1) {
    const letter = css[index];
    if (letter === "{") depth += 1;
    if (letter === ";" && depth === 0) return index + 1;
    if (letter === "}" && --depth <= 0) return index + 1;
  }
  return css.length;
}
