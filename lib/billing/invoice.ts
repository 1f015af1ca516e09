import type { LocalDate } from "@/lib/dates";

/** A line of a bill: the amount without tax, and its tax, rounded by itself (rule 26). */
export type InvoiceLine = {
  text: string;
  quantity: number;
  unitMinor: bigint;
  amountMinor: bigint;
  taxMinor: bigint;
};

/** What a bill says beside its lines, copied when it is issued (rule 77). */
export type InvoiceAbout = {
  seller: string;
  bookingRef: string;
  vacationTitle: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  tax: { name: string; rate: number };
  /** Which terms were agreed to, by name and version. */
  terms: string[];
  /** The bill that this one takes back. */
  cancels?: string;
};
