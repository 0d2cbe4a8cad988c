/** Bylines that name no author. */

/** Written by the paper's own people, none of them named. */
export const nobody =
  "(?:[Oo]ur |[Aa] )?(?:own )?[Ss]taff(?: (?:and agencies|correspondents?|reporters?|writers?))?|(?:[Oo]ur|[Aa]) (?:own )?(?:correspondents?|reporters?)|[Tt]he newsroom";

/** True for "staff", "our correspondent": no author is named. */
export const isNobody = (written: string): boolean =>
  new RegExp(`^(?:${nobody})$`, "u").test(written);
