/** A day and an hour as the head of an article writes them. For regular expressions. */
import { shortWeekdays, weekdays, writtenMonth } from "../../../anchoring/calendar-names.ts";

const day = `(?:${writtenMonth} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${writtenMonth},? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})`;
const time =
  "(?:(?:at )?\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:\\(?[A-Z]{2,5}(?:[+-]\\d{1,2})?\\)?)?)";

/** With its weekday and its hour, where they are given: "10:15, Tuesday, 3 March 2026". */
export const writtenDate = `(?:${time}[,|\\s–—-]+)?(?:(?:${[...weekdays, ...shortWeekdays].join("|")})\\.?,? )?${day}(?:[,|\\s–—-]*${time})?`;

/** What a line says of its date before it. */
export const dateLabel =
  "(?:(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|date|last updated)(?: on| at)?)\\s*[:|-]?\\s*)";
