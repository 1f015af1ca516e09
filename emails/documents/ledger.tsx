import { View } from "@react-pdf/renderer";
import { paper } from "./paper";
import { Words } from "./words";

export type LedgerRow = { cells: readonly string[]; strong?: boolean };

/** How wide a column is, in parts of the line, and on which side its words stand. */
export type Column = { part: number; side?: "left" | "right" };

/** Rows with hairlines. */
export function Ledger({
  rows,
  columns,
}: {
  rows: readonly LedgerRow[];
  columns: readonly Column[];
}) {
  return (
    <View>
      {Array.from(rows.entries(), ([place, row]) => (
        <Line key={place} row={row} columns={columns} />
      ))}
    </View>
  );
}

function Line({ row, columns }: { row: LedgerRow; columns: readonly Column[] }) {
  return (
    <View style={[paper.row, { gap: 12 }, row.strong ? paper.strong : {}]} wrap={false}>
      {Array.from(columns.entries(), ([place, { part, side = "left" }]) => (
        <Words key={place} style={{ flex: part, textAlign: side }}>
          {row.cells[place] ?? ""}
        </Words>
      ))}
    </View>
  );
}
