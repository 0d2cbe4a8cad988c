/** Who wrote it and when it was published: read as metadata, and no part of the report. */
import { shortWeekdays, weekdays, writtenMonth } from "../../../anchoring/calendar-names.ts";
import { linesLike, type FurnitureFinder, type Page } from "./page.ts";

const name =
  "\\p{Lu}[\\p{L}.’'-]*(?:[ -](?:(?:van|von|de|der|del|da|al|bin|el|la|di)[ -])?\\p{Lu}[\\p{L}.’'-]*){0,4}";

/** Written by the paper's own people, none of them named. */
const nobody =
  "(?:[Oo]ur |[Aa] )?(?:own )?[Ss]taff(?: (?:and agencies|correspondents?|reporters?|writers?))?|(?:[Oo]ur|[Aa]) (?:own )?(?:correspondents?|reporters?)|[Tt]he newsroom";

/** The names are group 1. Also read by the rules for authors. */
export const bylineShape = new RegExp(
  `^(?:(?:written|reported|story|text|words|analysis|opinion|posted|published|reporting) )?[Bb][Yy]:? ((?:${nobody}|${name})(?:(?:, | and | & )(?:${name})){0,5})(?:\\s*[|,–—-]\\s*\\p{Lu}[^.!?]{0,80})?$`,
  "u",
);

/** True for "staff", "our correspondent": no author is named. */
export const isNobody = (written: string): boolean =>
  new RegExp(`^(?:${nobody})$`, "u").test(written);

const date = `(?:${writtenMonth} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${writtenMonth},? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})`;
const weekday = `(?:${[...weekdays, ...shortWeekdays].join("|")})`;
const time =
  "(?:(?:at )?\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:\\(?[A-Z]{2,5}(?:[+-]\\d{1,2})?\\)?)?)";

/** A line that is nothing but a date of publication. Also read by the rules for the date. */
export const dateLineShape = new RegExp(
  `^(?:(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|date|last updated)(?: on| at)?)\\s*[:|-]?\\s*)?(?:${weekday},? )?${date}(?:[,|\\s–—-]*${time})?(?:\\s*[|·•–—-]\\s*.{0,80})?$`,
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

function* find(page: Page): Generator<number> {
  for (const index of linesLike(page, shapes)) {
    if (index < headLines || index >= page.lines.length - tailLines) yield index;
  }
}
