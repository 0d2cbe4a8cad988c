import type { CheckInput } from "../check.ts";

/**
 * True if the source of the quotes is at hand: its title, date line or speaker, or the sentences around them. Only then
 * does silence say something: what a bare quote lacks may lawfully stand above it.
 */
export function hasContext({ lawful, surroundings }: CheckInput): boolean {
  return lawful.length > 0 || surroundings.length > 0;
}
