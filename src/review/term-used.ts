/** How likely a key judgement says that it is, as its words stand now. */
import { termsOfScale } from "../checks/likelihood.ts";
import type { ScaleName } from "../domain/scale.ts";

/** @param stored - Of a wording that uses no term of the scale, or two. */
export function termUsed<Stored extends string | undefined>(
  scale: ScaleName,
  text: string,
  stored: Stored,
): string | Stored {
  const [only, ...others] = new Set(termsOfScale(scale, text));
  return only !== undefined && others.length === 0 ? only : stored;
}
