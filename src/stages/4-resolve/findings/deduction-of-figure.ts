/** Is a figure told before or after something is taken off: gross or net? Words of the clause alone do not tell. */

const taken =
  "(?:insurance|reinsurance|tax(?:es|ation)?|interest|costs?|expenses|fees|deductions?|adjust(?:ment|ments|ed)|depreciation|write-?(?:downs?|offs?)|subsid(?:y|ies)|grants?|rebates?|discounts?|(?:one-off|exceptional|special) items|compensation|inflation)";
const words = "(?:\\p{Ll}+[ -]){0,2}";
const reach = "[^.;:]{0,60}?";

const before = new RegExp(
  `^${reach}\\b(?:before|excluding|without|gross of|prior to) ${words}${taken}\\b`,
  "iu",
);
const after = new RegExp(
  `^${reach}\\b(?:after|net of|less|including|minus) ${words}${taken}\\b`,
  "iu",
);
const adjective = /\b(pre|after|post)-?tax\b/iu;

const reachOf = (shape: RegExp, text: string): number => shape.exec(text)?.[0].length ?? Infinity;

/** The nearer of "before tax" and "after tax" behind a figure; undefined where neither stands there. */
export function deductionOf(text: string, end: number): "gross" | "net" | undefined {
  const rest = text.slice(end).replace(/\d[\s\S]*$/u, "");
  const [left, right] = [reachOf(before, rest), reachOf(after, rest)];
  if (left < Infinity || right < Infinity) return left <= right ? "gross" : "net";
  const which = adjective.exec(rest)?.[1]?.toLowerCase();
  if (which === undefined) return undefined;
  return which === "pre" ? "gross" : "net";
}
