/** Which way a text runs, and the language to announce it in. */

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Direction of the first letter: the rule of HTML's `dir="auto"`, for sinks that have none. */
export function directionOf(text: string): "ltr" | "rtl" {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  return rightToLeft.test(first) ? "rtl" : "ltr";
}

/** A BCP 47 code as given; empty when it is no such code, which HTML reads as "unknown". */
export function languageTag(code: string): string {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code) ? code : "";
}
