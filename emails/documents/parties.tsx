import { View } from "@react-pdf/renderer";
import { Ledger } from "./ledger";
import { paper } from "./paper";
import { Words } from "./words";

type Props = {
  label: string;
  /** Null where it is not known any more. */
  party: { name: string; address: string[] } | null;
  reference: string;
  facts: { cells: string[]; strong?: boolean }[];
};

/** Whom a paper is made out to, beside what it is about. */
export function Parties({ label, party, reference, facts }: Props) {
  return (
    <View style={{ flexDirection: "row", gap: 36, marginTop: 18 }}>
      <View style={{ flex: 2 }}>
        <Words style={[paper.soft, { fontSize: 8.5 }]}>{label}</Words>
        <Words>
          {party
            ? [party.name, ...party.address].filter(Boolean).join("\n")
            : `The customer of booking ${reference}`}
        </Words>
      </View>
      <View style={{ flex: 3 }}>
        <Ledger columns={[{ part: 1 }, { part: 4 }]} rows={facts} />
      </View>
    </View>
  );
}
