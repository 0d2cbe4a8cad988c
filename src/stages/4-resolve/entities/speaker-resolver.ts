/** Who speaks, in the fullest form that the claim's own source gives him. No form comes from another source. */
import type { Claim, Evidence, Speaker } from "../../../domain/claim.ts";
import type { SourceId } from "../../../domain/ids.ts";
import { articleOf, articleText } from "../episodes/article.ts";
import { isPronoun } from "../names/is-pronoun.ts";
import { namePlaces } from "../names/name-places.ts";
import { plainName } from "../names/plain-name.ts";
import { isTitleWord } from "../names/title-words.ts";
import type { Entities } from "./entities.ts";

/** Does a bare name also stand without a title before it? "Motors" of "General Motors" never does. */
function standsAlone(name: string, text: string): boolean {
  return namePlaces(name, text).some(
    (at) => !isTitleWord(/(\S+)\s$/u.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? ""),
  );
}

/** @param forms - Forms of the entity in this source, the best first. @param text - The source's own article. */
function fullestForm(written: string, forms: readonly string[], text: string): string {
  const bare = plainName(written).text;
  const words = bare.split(" ").length;
  const fuller = forms.find(
    (form) => form.split(" ").length > words && namePlaces(form, text).length > 0,
  );
  if (fuller !== undefined) return fuller;
  if (!/\p{Lu}/u.test(bare) && bare.toLowerCase() !== bare.toUpperCase()) return written;
  const isSafe = words > 1 || !written.split(/\s+/u).some((word) => isTitleWord(word));
  return bare !== "" && (isSafe || standsAlone(bare, text)) ? bare : written;
}

/** Speakers by claim. A form that is not certain, or does not stand in the claim's own source, is
 * never taken; a pronoun stays unresolved. */
export function speakerResolver(
  { library, sentences }: Evidence,
  { formsIn }: Entities,
): (claim: Claim) => Speaker {
  const texts = new Map<SourceId, string>(
    library.sources.map((source) => [source.id, articleText(articleOf(source, sentences))]),
  );
  return ({ speaker, source }) => {
    if (speaker.kind !== "named") return speaker;
    if (isPronoun(speaker.name)) return { kind: "unresolved", asWritten: speaker.name };
    const forms = formsIn(source, speaker.name);
    return { kind: "named", name: fullestForm(speaker.name, forms, texts.get(source) ?? "") };
  };
}
