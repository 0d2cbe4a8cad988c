/** Names of months and days, and words that tell time by the day of writing. English, German, French, Spanish and Russian. */
import { months, shortMonths, shortWeekdays, weekdays } from "../../anchoring/calendar-names.ts";

const monthsAbroad: readonly string[] = [
  "januar jänner janvier enero января январе январь",
  "februar février febrero февраля феврале февраль",
  "märz mars marzo марта марте март",
  "avril abril апреля апреле апрель",
  "mai mayo мая мае май",
  "juni juin junio июня июне июнь",
  "juli juillet julio июля июле июль",
  "août agosto августа августе август",
  "septembre septiembre сентября сентябре сентябрь",
  "oktober okt octobre octubre октября октябре октябрь",
  "novembre noviembre ноября ноябре ноябрь",
  "dezember dez décembre diciembre декабря декабре декабрь",
];

const weekdaysAbroad: readonly string[] = [
  "montag lundi lunes понедельник",
  "dienstag mardi martes вторник",
  "mittwoch mercredi miércoles среду",
  "donnerstag jeudi jueves четверг",
  "freitag vendredi viernes пятницу",
  "samstag sonnabend samedi sábado субботу",
  "sonntag dimanche domingo воскресенье",
];

/** Days and months that their language writes small. Those that are also other words are left to the words beside them. */
export const smallNames: ReadonlySet<string> = new Set(
  `janvier février avril juin juillet août septembre octobre novembre décembre
  enero febrero abril mayo junio julio agosto septiembre octubre noviembre diciembre mars marzo mai
  января январе февраля феврале марта марте апреля апреле мая мае июня июне июля июле августа августе сентября сентябре октября октябре
  ноября ноябре декабря декабре
  lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
  понедельник вторник среду четверг пятницу субботу воскресенье`
    .trim()
    .split(/\s+/),
);

/** The names of English with their short forms, and those of other languages, numbered in their order. */
function numbered(
  names: readonly string[],
  short: readonly string[],
  abroad: readonly string[],
  numberOf: (index: number) => number,
): ReadonlyMap<string, number> {
  return new Map(
    names.flatMap((name, index) => {
      const own = short.filter((form) => name.startsWith(form));
      const all = [name, ...own].map((form) => form.toLowerCase());
      return [...all, ...(abroad[index]?.split(" ") ?? [])].map(
        (form) => [form, numberOf(index)] as const,
      );
    }),
  );
}

/** 1 to 12 by name. */
export const monthNumbers = numbered(months, shortMonths, monthsAbroad, (index) => index + 1);

const manyWeekdays = weekdays.map((day) => `${day}s`);
/** 0 (Sunday) to 6 by name, as `Date.getUTCDay` counts. */
export const weekdayNumbers: ReadonlyMap<string, number> = new Map([
  ...numbered(weekdays, shortWeekdays, weekdaysAbroad, (index) => (index + 1) % 7),
  ...numbered(manyWeekdays, [], [], (index) => (index + 1) % 7),
]);

/** Words that are a month only where the words beside them say so. */
export const doubtfulMonths: ReadonlySet<string> = new Set([
  "may",
  "march",
  "mar",
  "jan",
  "mai",
  "mars",
  "marzo",
  "mayo",
  "jun",
  "dec",
  "sep",
  "august",
]);
/** Words that are a day only as an abbreviation beside a date. */
export const doubtfulWeekdays: ReadonlySet<string> = new Set([
  "sun",
  "mon",
  "wed",
  "sat",
  "fri",
  "thu",
  "tue",
  "tues",
  "thurs",
]);

const seasons: ReadonlySet<string> = new Set(["spring", "summer", "autumn", "winter"]);

/** Parts of a year, a month, a decade: by word, the name of the part and the kind of parts it is one of. */
export const datePartNames: ReadonlyMap<string, string> = new Map([
  ["early", "third:early"],
  ["beginning", "third:early"],
  ["start", "third:early"],
  ["anfang", "third:early"],
  ["mid", "third:mid"],
  ["middle", "third:mid"],
  ["mitte", "third:mid"],
  ["late", "third:late"],
  ["end", "third:late"],
  ["ende", "third:late"],
  ["spring", "season:spring"],
  ["summer", "season:summer"],
  ["autumn", "season:autumn"],
  ["fall", "season:autumn"],
  ["winter", "season:winter"],
  ["q1", "quarter:1"],
  ["q2", "quarter:2"],
  ["q3", "quarter:3"],
  ["q4", "quarter:4"],
]);

/** Days from the day of writing. */
export const relativeDays: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1],
  ["gestern", -1],
  ["tomorrow", 1],
  ["today", 0],
  ["heute", 0],
  ["tonight", 0],
  ["ayer", -1],
  ["вчера", -1],
  ["demain", 1],
  ["завтра", 1],
  ["aujourd'hui", 0],
  ["hoy", 0],
  ["сегодня", 0],
]);

/** Words that place a period beside the time of writing; the value is its place. */
export const periodPlaces: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["past", -1],
  ["previous", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["coming", 1],
  ["following", 1],
]);

export const periods: ReadonlySet<string> = new Set([
  "week",
  "month",
  "year",
  "decade",
  "century",
  "quarter",
  "weekend",
  ...seasons,
]);
