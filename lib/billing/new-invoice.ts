import type { InvoiceKind } from "@/lib/billing/billing";
import type { InvoiceAbout, InvoiceLine } from "@/lib/billing/invoice";
import type { LocalDate } from "@/lib/dates";

/** A bill that is to be issued. */
export type NewInvoice = {
  kind: InvoiceKind;
  /** What it is issued for: for one reason a booking has one bill. */
  reason: string;
  bookingId: string;
  customerId: string;
  personId: string;
  policyVersion: number;
  currency: string;
  dueOn: LocalDate;
  about: InvoiceAbout;
  lines: readonly InvoiceLine[];
};
