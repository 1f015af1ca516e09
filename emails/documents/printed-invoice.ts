/** Everything in words: dates and sums are already written out. */
export type PrintedInvoice = {
  /** The same instant gives the same bytes. */
  issuedAt: Date;
  /** "IV-000123". */
  name: string;
  /** "Deposit". */
  kind: string;
  /** The bill that it takes back. */
  cancels: string | null;
  seller: string;
  bookingRef: string;
  vacationTitle: string;
  startsOn: string;
  endsOn: string;
  issuedOn: string;
  dueOn: string;
  /** Null where it is not known any more. */
  party: { name: string; address: string[] } | null;
  lines: { text: string; quantity: string; unit: string; amount: string }[];
  net: string;
  tax: { label: string; amount: string };
  /** With its currency. */
  total: string;
  terms: string[];
  findBookingUrl: string;
};
