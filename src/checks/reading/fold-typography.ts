/**
 * Text with the marks of typesetting made plain: quotation marks, apostrophes, dashes and spaces of every kind, one for one,
 * so that offsets stay true.
 */
export function foldTypography(text: string): string {
  return text
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛ʼ′`´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\n]/g, " ");
}
