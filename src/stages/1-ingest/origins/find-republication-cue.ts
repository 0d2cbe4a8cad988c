/** A text that says of itself that it was published elsewhere first, and whose it was. */
import { spanOf, type Span } from "../../../domain/place.ts";
import { furnitureLines, type JudgedDocument } from "../document.ts";
import { isOutlet } from "../metadata/known-outlets.ts";
import type { OriginCue } from "./find-wire-credit.ts";

const name =
  "((?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}.&/’'-]*(?: (?:of |and |& )?\\p{Lu}[\\p{L}\\p{N}.&’'-]*){0,4})";

/** In the marker itself: "originally published by Eurasianet", "republished from The Conversation". */
const namedInMarker: readonly RegExp[] = [
  new RegExp(
    `\\b(?:[Pp]ublished|[Aa]ppeared|[Pp]osted|ran|run|[Rr]eprinted|[Rr]epublished|[Rr]eproduced|[Ss]yndicated|[Cc]ross-?posted)(?: (?:first|originally))?(?: with (?:the )?permission)? (?:by|in|on|at|from|with|of|courtesy of) ${name}`,
    "u",
  ),
  new RegExp(`\\b(?:first|originally) (?:published|appeared) (?:by|in|on|at) ${name}`, "u"),
  new RegExp(
    `\\b(?:article|story|source|post|version|report)\\s*(?::|on|at|from|by|via)\\s*${name}`,
    "u",
  ),
  new RegExp(`^(?:Источник|Первоисточник)\\s*:\\s*${name}`, "u"),
];

/** In the text: to whom its people spoke. "Max Hess … told CNBC Wednesday", "in an interview with Der Spiegel". */
const spokenTo = new RegExp(
  `\\b(?:told|tells|telling|speaking to|speaking with|spoke to|spoke with|(?:an? |his |her |their )?(?:exclusive )?interview(?:ed)? (?:with|by|to|for|on)|in (?:e-?mailed )?comments to|in a statement to|in remarks to) ${name}`,
  "gu",
);

const weekdayEnd = / (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]+’s|[A-Z][a-z]+'s)$/;

const aggregates =
  /\b(?:automatic(?:ally)? (?:news )?aggregat\w*|is an? (?:\w+ )?(?:news )?aggregator|hyperlink to the (?:primary|original) source|content is auto-?generated from)\b/i;

/**
 * Needs a marker ("Read original article here", "originally published by …", an aggregator's notice).
 * That somebody "told CNBC" alone does not make a text a copy: reports cite other outlets every day.
 */
export function findRepublicationCue(document: JudgedDocument): OriginCue | undefined {
  const markers = [
    ...furnitureLines(document, ["republication"]),
    ...furnitureLines(document, ["disclaimer"]).filter(({ words }) => aggregates.test(words)),
  ];
  if (markers.length === 0) return undefined;
  const spans = markers.map(({ start, end }) => spanOf(start, end));
  const named = markers.flatMap(({ words }) => outletInMarker(words) ?? [])[0];
  if (named !== undefined) return { kind: "republication", outlet: named, spans };
  const spoken = outletSpokenTo(document);
  return {
    kind: "republication",
    outlet: spoken?.outlet,
    spans: [...(spoken?.spans ?? []), ...spans].toSorted((one, other) => one.start - other.start),
  };
}

function outletInMarker(words: string): string | undefined {
  for (const shape of namedInMarker) {
    const found = tidy(shape.exec(words)?.[1]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The outlet that most people in the text spoke to, with the places that say so. */
function outletSpokenTo({
  text,
  blocks,
}: JudgedDocument): { outlet: string; spans: Span[] } | undefined {
  const places = new Map<string, Span[]>();
  for (const { span, kind } of blocks) {
    if (kind !== "prose" || span.end - span.start > 20_000) continue;
    for (const match of text.slice(span.start, span.end).matchAll(spokenTo)) {
      const outlet = tidy(match[1]);
      if (outlet === undefined || !isOutlet(outlet)) continue;
      const start = span.start + match.index;
      const end = start + match[0].indexOf(outlet) + outlet.length;
      places.set(outlet, [...(places.get(outlet) ?? []), spanOf(start, end)]);
    }
  }
  const [most] = [...places].toSorted(([, one], [, other]) => other.length - one.length);
  return most === undefined ? undefined : { outlet: most[0], spans: most[1] };
}

function tidy(found: string | undefined): string | undefined {
  const plain = found
    ?.replace(weekdayEnd, "")
    .replace(/[.,’']+$/, "")
    .replace(/[’']s$/, "");
  return plain === undefined || /^(?:Here|This|The|Our|Permission)$/i.test(plain)
    ? undefined
    : plain;
}
