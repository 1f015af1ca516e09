import { Document } from "@react-pdf/renderer";
import type { ReactNode } from "react";

type Props = {
  title: string;
  reference: string;
  seller: string;
  /** The same instant gives the same bytes. */
  issuedAt: Date;
  children: ReactNode;
};

/** A paper of ours, with what a reader of the file is told of it: the booking, by its reference, and nobody's name. */
export function PaperDocument({ title, reference, seller, issuedAt, children }: Props) {
  return (
    <Document
      title={title}
      subject={`Booking ${reference}`}
      author={seller}
      creator="International Vacations"
      language="en-US"
      creationDate={issuedAt}
      modificationDate={issuedAt}
    >
      {children}
    </Document>
  );
}
