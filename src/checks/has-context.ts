import type { CheckInput } from "./check.ts";

/**
 * True if the input brings the title, date line or speaker beside its quotes. Only then does silence say something:
 * what a bare quote lacks may lawfully stand above it.
 */
export function hasContext({ lawful }: CheckInput): boolean {
  return lawful.length > 0;
}
