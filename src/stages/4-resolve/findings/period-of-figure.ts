/** Over which time, and over which area, a figure counts: a sum a month is no rival of a sum a year, a province none of its country. */

const periods: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hour: "hour hourly stunde heure",
    hours: "hours stunden heures",
    day: "daily täglich",
    week: "week weekly woche semaine",
    weeks: "weeks wochen semaines",
    month: "month monthly monat mois",
    months: "months monate monaten",
    quarter: "quarter quarterly quartal trimestre",
    quarters: "quarters quartale",
    half: "half",
    year: "year yearly annual annually jahr jährlich année",
    years: "years jahre jahren ans années",
    decade: "decade jahrzehnt décennie",
    decades: "decades",
  }).flatMap(([period, forms]) => forms.split(" ").map((form) => [form, period] as const)),
);

const areas: ReadonlyMap<string, string> = new Map(
  Object.entries({
    world: "world worldwide global globally weltweit",
    nation: "nation nationwide national nationally country countrywide landesweit",
    region:
      "province provinces state statewide region regional county district prefecture governorate provinz",
    town: "capital city town village suburb hauptstadt",
  }).flatMap(([area, forms]) => forms.split(" ").map((form) => [form, area] as const)),
);

const perDay = /\b(?:an?|per|each|every|pro|par) (?:day|tag|jour)\b/iu;

/** `an` is an article in English and a year in French: only "par an" and "un an" mean the year. */
const frenchYear = /\b(?:par|un) an\b/iu;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** @param context - The figure's clause without the figure itself: "three months" counts months, and is over no period. */
export function periodsIn(context: string): ReadonlySet<string> {
  const found = new Set(wordsOf(context).flatMap((word) => periods.get(word) ?? []));
  if (perDay.test(context)) found.add("day");
  if (frenchYear.test(context)) found.add("year");
  return found;
}

export function areasIn(context: string): ReadonlySet<string> {
  return new Set(wordsOf(context).flatMap((word) => areas.get(word) ?? []));
}
