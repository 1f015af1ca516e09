import { Text, View } from "@react-pdf/renderer";
import { paper } from "./paper";
import { Words } from "./words";

type Props = {
  seller: string;
  /** What the reference is one of. */
  kind?: "Booking" | "Letter" | "Fax";
  reference: string;
  issuedOn: string;
};

/** On every page but the cover: whose it is, which booking, which page. */
export function PageFoot({ seller, kind = "Booking", reference, issuedOn }: Props) {
  return (
    <View fixed style={paper.footer}>
      <Words
        style={{ fontSize: 8 }}
      >{`${seller} · ${kind} ${reference} · Issued ${issuedOn}`}</Words>
      <Text render={({ pageNumber, totalPages }) => `${pageNumber} of ${totalPages}`} />
    </View>
  );
}
