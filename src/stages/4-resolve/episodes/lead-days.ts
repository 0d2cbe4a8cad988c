/** Days that a report's lead states, as written. They are read, never computed: no year is added to them. */
import { readDates, type DateExpression } from "../../../checks/dates/read-dates.ts";
import { readWords } from "../../../checks/reading/read-words.ts";
import { slice, spanOf, type Span } from "../../../domain/place.ts";
import type { Article } from "./article.ts";

type StatedDay = Readonly<{ asWritten: string; span: Span; sentence: Span }>;

const leadSentences = 4;

/** A day names a weekday or a day of a month; a year or "last week" alone names none. */
function isDay({ weekday, day, month }: DateExpression): boolean {
  return weekday !== undefined || (day !== undefined && month !== undefined);
}

/** `withRelative`: "yesterday" too, which says something only beside a date of publication. */
export function leadDays(
  { text, sentences }: Article,
  { withRelative = false } = {},
): readonly StatedDay[] {
  return sentences.slice(0, leadSentences).flatMap(({ span: sentence }) => {
    const written = slice(text, sentence);
    const words = readWords(written);
    return readDates(written, words)
      .filter((date) => isDay(date) || (withRelative && date.relativeDay !== undefined))
      .flatMap(({ from, to }) => {
        const [first, last] = [words[from], words[to - 1]];
        if (!first || !last) return [];
        const span = spanOf(
          sentence.start + first.start,
          sentence.start + last.start + last.text.length,
        );
        return [{ asWritten: slice(text, span), span, sentence }];
      });
  });
}
