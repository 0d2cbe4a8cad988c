/** What an edition says of the one before it, against its own files: what the earlier one said is not here to be looked at. */
import type { Brief } from "../../domain/brief.ts";
import type { FindingSide } from "../../domain/change.ts";
import type { Breakage } from "./recheck.ts";

/** Every finding of the edition stands in a change; each cites places of its own findings; words in quotes are quotes. */
export function brokenChanges(brief: Brief): Breakage[] {
  const { changes, corrections = [] } = brief;
  if (changes === undefined) return [];
  const sides = changes.findings.flatMap((change) =>
    change.standing === "dropped" ? [] : [change.now],
  );
  const told = new Set(sides.flatMap(({ findings }) => findings));
  const untold = brief.findings.filter(({ id }) => !told.has(id));
  return [
    ...untold.map(({ id }) => broken(`finding ${id}`, "nothing says how it stands")),
    ...sides.flatMap((side) => brokenSide(side, brief)),
    ...corrections.flatMap(({ now, text }) => {
      if (now.kind !== "says") return [];
      const holds = now.citations.some(
        (number) => brief.citations[number - 1]?.quote === now.words,
      );
      return holds ? [] : [broken(text, "what the source says now is not what is cited")];
    }),
  ];
}

function brokenSide(side: FindingSide, brief: Brief): Breakage[] {
  const place = `change of ${side.findings.join(", ")}`;
  const lawful = placesOf(side, brief);
  const stray = side.citations.some((number) => {
    const citation = brief.citations[number - 1];
    return citation === undefined || !lawful.has(placeOf(citation));
  });
  const found = stray ? [broken(place, "it cites a place that none of its findings rests on")] : [];
  if (!side.verbatim || [...lawful.values()].includes(side.words)) return found;
  return [...found, broken(place, "its words are no quote of its findings")];
}

type Place = Pick<Brief["citations"][number], "source" | "span" | "quote">;
const placeOf = ({ source, span }: Place): string => `${source} ${span.start} ${span.end}`;

const indexes = new WeakMap<Brief, ReadonlyMap<string, readonly Place[]>>();

/** Quotes by place. */
function placesOf({ findings }: FindingSide, brief: Brief): ReadonlyMap<string, string> {
  const index = indexes.get(brief) ?? indexOf(brief);
  indexes.set(brief, index);
  const places = findings.flatMap((id) => index.get(id) ?? []);
  return new Map(places.map((place) => [placeOf(place), place.quote]));
}

function indexOf({ findings, claims }: Brief): ReadonlyMap<string, readonly Place[]> {
  const citations = new Map(claims.map((claim) => [claim.id, claim.citations]));
  return new Map(
    findings.map(({ id, claims: own }) => [id, own.flatMap((claim) => citations.get(claim) ?? [])]),
  );
}

function broken(place: string, because: string): Breakage {
  return { rule: "change", place, because };
}
