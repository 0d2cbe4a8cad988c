/** Tables of verbs and what goes with them, one row a line: "invade occupy | invasion". */
import { stem } from "./stem.ts";

/** For the stem of each verb the stems of the words of its row, behind the bar. */
export function readVerbRows(rows: string): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    rows
      .trim()
      .split("\n")
      .flatMap((row) => {
        const [verbs = "", others = ""] = row.split(" | ");
        const stems = new Set(others.split(" ").map(stem));
        return verbs.split(" ").map((verb) => [stem(verb), stems] as const);
      }),
  );
}
