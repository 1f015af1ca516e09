import type { CSSProperties } from "react";
import { tone } from "./theme";

/** A name and its value; the strong one is what the eye should find. */
export type Row = { label: string; value: string; strong?: boolean };

type Props = { caption: string; rows: readonly Row[]; align: "left" | "right" };

/** A table of names and values with hairlines: facts to the left, money to the right. */
export function Rows({ caption, rows, align }: Props) {
  return (
    <table
      aria-label={caption}
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ width: "100%", borderCollapse: "collapse", margin: "0 0 16px" }}
    >
      <tbody>
        {Array.from(rows.entries(), ([place, { label, value, strong = false }]) => (
          <tr key={place}>
            <th scope="row" {...cell(align === "left" ? "soft" : "ink", strong, labels[align])}>
              {label}
            </th>
            <td {...cell("ink", strong, values[align])}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const labels = {
  left: { textAlign: "left", width: "34%", paddingRight: "16px" },
  right: { textAlign: "left", paddingRight: "16px" },
} satisfies Record<string, CSSProperties>;

const values = {
  left: { textAlign: "left" },
  right: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
} satisfies Record<string, CSSProperties>;

function cell(name: "ink" | "soft", strong: boolean, style: CSSProperties) {
  const line = tone("line");
  const words = tone(strong ? "ink" : name);
  const shape: CSSProperties = {
    ...line.style,
    ...words.style,
    padding: "10px 0",
    fontSize: "15px",
    lineHeight: "22px",
    fontWeight: strong ? 600 : 400,
    verticalAlign: "top",
    borderWidth: "0 0 1px",
    borderStyle: "solid",
    ...style,
  };
  return { className: `${line.className} ${words.className}`, style: shape };
}
