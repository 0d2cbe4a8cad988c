/** Who wrote it and when it was published: read as metadata, and no part of the report. */
import { isHeadLine, isPaperLine } from "./head-line.ts";
import { nobody } from "./nobody.ts";
import { labelCharsMax, linesLike, type FurnitureFinder, type Page } from "./page.ts";
import { dateLabel, writtenDate } from "./written-date.ts";

const name =
  "\\p{Lu}[\\p{L}.’'-]*(?:[ -](?:(?:van|von|de|der|del|da|al|bin|el|la|di)[ -])?\\p{Lu}[\\p{L}.’'-]*){0,4}";

/** The names are group 1. Also read by the rules for authors. */
export const bylineShape = new RegExp(
  `^(?:(?:written|reported|story|text|words|analysis|opinion|posted|published|reporting) )?[Bb][Yy]:? ((?:${nobody}|${name})(?:(?:, | and | & )(?:${name})){0,5})(?:\\s*[|,–—-]\\s*\\p{Lu}[^.!?]{0,80})?$`,
  "u",
);

const told = `(?:${dateLabel})?${writtenDate}`;

/** A line that is nothing but a date of publication, or two of them. Also read by the rules for the date. */
export const dateLineShape = new RegExp(
  `^${told}(?:[.;,]? ${told}|\\s*[|·•–—-]\\s*.{0,80})?$`,
  "i",
);

const shapes: readonly RegExp[] = [
  bylineShape,
  dateLineShape,
  /^\(?(?:reporting|additional reporting|writing|editing|edited|compiled|translated) by\b.{3,200}$/i,
  /^\d+ ?(?:min(?:ute)?s?|мин)\.? (?:read|чтения)$/i,
  /^(?:(?:last )?updated|published)\b.{0,20}\b\d+ (?:minutes?|hours?|days?|weeks?) ago$/i,
  /^\d+ (?:minutes?|hours?|days?|weeks?|months?) ago$/i,
];

/** A byline stands at the head of an article, or right at its end. */
const headLines = 8;
const tailLines = 4;

export const findByline: FurnitureFinder = { rule: "byline", find };

const isTold = (words: string): boolean =>
  words.length <= labelCharsMax && (bylineShape.test(words) || dateLineShape.test(words));

function* find(page: Page): Generator<number> {
  for (const index of linesLike(page, shapes)) {
    if (index < headLines || index >= page.lines.length - tailLines) yield index;
  }
  for (const index of page.lines.keys())
    if (isHeadLine(page, index) || isPaperLine(page, index, isTold)) yield index;
}
