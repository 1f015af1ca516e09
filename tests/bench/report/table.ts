import type { Figure } from "@/tests/bench/bench";

const verdicts = ["**no**", "yes"];
const heads = ["what", "yardstick", "measured", "yardstick's", "ratio", "budget", "met"];

/** The figures as a table in Markdown, its columns aligned. */
export function table(figures: readonly Figure[]): string {
  const rows = [heads, heads.map(() => ""), ...figures.map(cells)];
  const widths = heads.map((_, column) =>
    Math.max(3, ...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row, at) => {
      const fill = at === 1 ? "-" : " ";
      const padded = widths.map((width, column) => (row[column] ?? "").padEnd(width, fill));
      return `| ${padded.join(" | ")} |`;
    })
    .join("\n");
}

function cells({ what, yardstick, measured, against, ratio, budget, met }: Figure): string[] {
  return [
    ...[what, yardstick, measured, against, ratio?.toFixed(2) ?? "–", budget],
    met === null ? "–" : (verdicts[Number(met)] ?? ""),
  ];
}
