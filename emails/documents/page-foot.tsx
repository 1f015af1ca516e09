import { Text, View } from "@react-pdf/renderer";
import { paper } from "./paper";
import { Words } from "./words";

/** On every page but the cover: whose it is, which booking, which page. */
export function PageFoot({ reference, issuedOn }: { reference: string; issuedOn: string }) {
  return (
    <View fixed style={paper.footer}>
      <Words
        style={{ fontSize: 8 }}
      >{`International Vacations, Inc · Booking ${reference} · Issued ${issuedOn}`}</Words>
      <Text render={({ pageNumber, totalPages }) => `${pageNumber} of ${totalPages}`} />
    </View>
  );
}
