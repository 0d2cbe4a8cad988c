/** What an edition says of the one before it, against its own files: what the earlier one said is not here to be looked at. */
import type { Brief } from "../../domain/brief.ts";
import type { FindingSide } from "../../domain/change.ts";
import { placeKey } from "../../domain/place.ts";
import type { PlacesOfFindings } from "./places-of-findings.ts";
import type { Breakage } from "./recheck.ts";

/** Every finding of the edition stands in a change; each cites places of its own findings; words in quotes are quotes. */
export function brokenChanges(brief: Brief, restsOn: PlacesOfFindings): Breakage[] {
  const { changes, corrections = [] } = brief;
  if (changes === undefined) return [];
  const sides = changes.findings.flatMap((change) =>
    change.standing === "dropped" ? [] : [change.now],
  );
  const told = new Set(sides.flatMap(({ findings }) => findings));
  const untold = brief.findings.filter(({ id }) => !told.has(id));
  return [
    ...untold.map(({ id }) => broken(`finding ${id}`, "nothing says how it stands")),
    ...sides.flatMap((side) => brokenSide(side, brief, restsOn)),
    ...corrections.flatMap(({ now, text }) => {
      if (now.kind !== "says") return [];
      const holds = now.citations.some(
        (number) => brief.citations[number - 1]?.quote === now.words,
      );
      return holds ? [] : [broken(text, "what the source says now is not what is cited")];
    }),
  ];
}

function brokenSide(side: FindingSide, brief: Brief, restsOn: PlacesOfFindings): Breakage[] {
  const place = `change of ${side.findings.join(", ")}`;
  const places = side.findings.flatMap((id) => restsOn.get(id) ?? []);
  const lawful = new Map(places.map((each) => [placeKey(each), each.quote]));
  const stray = side.citations.some((number) => {
    const citation = brief.citations[number - 1];
    return citation === undefined || !lawful.has(placeKey(citation));
  });
  const found = stray ? [broken(place, "it cites a place that none of its findings rests on")] : [];
  if (!side.verbatim || [...lawful.values()].includes(side.words)) return found;
  return [...found, broken(place, "its words are no quote of its findings")];
}

function broken(place: string, because: string): Breakage {
  return { rule: "change", place, because };
}
