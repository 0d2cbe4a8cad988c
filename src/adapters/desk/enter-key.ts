/** The Enter key, pressed in the terminal where the program runs. */
import { createInterface } from "node:readline";

/** @returns `undefined` where nobody sits at a terminal; else what stops listening. */
export function onEnterKey(pressed: () => void): (() => void) | undefined {
  if (!process.stdin.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin });
  lines.on("line", pressed);
  return () => lines.close();
}
