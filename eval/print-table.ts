import { type Figure, shareOf, wilson } from "./figure.ts";
import type { Record } from "./record.ts";

const percent = (share: number): string => (share * 100).toFixed(1);

/** One line a figure: measure, cases, value, recorded value and interval, in percent. */
export function tableOf(figures: readonly Figure[], record: Record | undefined): string {
  const rows = figures.map((figure) => {
    const before = record?.figures[figure.measure];
    const [low, high] = wilson(figure);
    return [
      figure.measure,
      String(figure.cases),
      `${figure.good}/${figure.of}`,
      figure.of === 0 ? "–" : percent(shareOf(figure)),
      before === undefined ? "–" : percent(shareOf(before)),
      figure.of === 0 ? "–" : `${percent(low)}–${percent(high)}`,
    ];
  });
  const head = ["measure", "cases", "good", "%", "recorded", "95% interval"];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
