/** Hours and parts of the day: they part what was true in the morning from what was true at night. */

const clock = /\b(\d{1,2})(?::(\d\d))?\s?([ap])\.?m\b|\b(noon|midday|midnight)\b/giu;
const part =
  /\b(?:(dawn|early|morning)|(afternoon)|(dusk|evening|nightfall|night|overnight|late))\b/gu;
/** Opening words: "Early on Monday", but not "Morning Star". */
const opening = /^\p{Lu}\p{Ll}+\b(?! (?!\p{L}+day\b)\p{Lu})/u;

/** "6 a.m." as `6:00a`, "noon" as `12:00p`. */
export function hoursIn(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(clock)].map(([, hour = "12", minute = "00", half, named = ""]) => {
      const letter = half ?? (named.toLowerCase() === "midnight" ? "a" : "p");
      return `${hour}:${minute}${letter.toLowerCase()}`;
    }),
  );
}

/** `morning`, `afternoon` and `night`, as far as the text names them in words; with a capital they are names. */
export function partsOfDayIn(text: string): ReadonlySet<string> {
  return new Set(
    [...text.replace(opening, (word) => word.toLowerCase()).matchAll(part)].map(
      ([, morning, afternoon]) =>
        morning === undefined ? (afternoon === undefined ? "night" : "afternoon") : "morning",
    ),
  );
}
