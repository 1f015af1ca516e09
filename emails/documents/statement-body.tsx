import { View } from "@react-pdf/renderer";
import { type Column, Ledger } from "./ledger";
import { paper } from "./paper";
import type { PrintedStatement } from "./printed-statement";
import { Words } from "./words";

const money: Column = { part: 2, side: "right" };
const sumColumns: Column[] = [{ part: 7 }, money];
const lineColumns: Column[] = [{ part: 2 }, { part: 6 }, money];

/** What a statement says on any paper: from what was owed to what is owed, what moved, by when it is due, and how to check it. */
export function StatementBody(props: PrintedStatement) {
  return (
    <View>
      <Words style={paper.part}>From then to now</Words>
      <Ledger columns={sumColumns} rows={props.sums.map(rowOf)} />
      <Movements {...props} />
      <Lateness {...props} />
      <View wrap={false}>
        <Words style={paper.part}>Is it genuine?</Words>
        <Words>{`At ${props.checkUrl} we say whether this statement is ours, and whether it is the newest. Its code is ${props.code}.`}</Words>
        <Words style={{ marginTop: 8 }}>{`Your booking’s page: ${props.findBookingUrl}`}</Words>
      </View>
    </View>
  );
}

function Movements({ movements }: PrintedStatement) {
  if (movements.length === 0) return null;
  const rows = movements.map(({ on, text, amount }) => ({ cells: [on, text, amount] }));
  return (
    <View>
      <Words style={paper.part}>What moved</Words>
      <Ledger
        columns={lineColumns}
        rows={[{ cells: ["Day", "What", "Amount"], strong: true }, ...rows]}
      />
    </View>
  );
}

function Lateness({ ageing }: PrintedStatement) {
  if (ageing.length === 0) return null;
  return (
    <View wrap={false}>
      <Words style={paper.part}>By when it is due</Words>
      <Ledger columns={sumColumns} rows={ageing.map(rowOf)} />
    </View>
  );
}

function rowOf({ label, amount, strong = false }: PrintedStatement["sums"][number]) {
  return { cells: [label, amount], strong };
}
