import {
  type BookingAccount,
  type Explanation,
  type ExplanationPart,
  invoiceKindWords,
  type ListedInvoice,
  type Movement,
} from "@/lib/billing/billing";
import { entryKinds } from "@/lib/billing/entries";
import { formatDate, formatInstant } from "@/lib/dates";

/**
 * Every figure of a booking's money, opened into the entries that make it, in words: the parts of each add up to it, to the cent.
 * What came in counts for a customer, what is billed or priced against them.
 */
export function explainAccount(
  account: BookingAccount,
  invoices: readonly ListedInvoice[],
): Explanation[] {
  const moved = account.movements.map(({ kind, at, amountMinor }) => ({
    words: `${wordsOf(kind, amountMinor)}, ${formatInstant(at)}`,
    amountMinor,
  }));
  const taken = moved.map(({ words, amountMinor }) => ({ words, amountMinor: -amountMinor }));
  const { priceMinor, totalMinor } = account;
  const price = { words: "The price of the trip", amountMinor: priceMinor };
  const waived = {
    words: "Not kept of it, as it was cancelled",
    amountMinor: totalMinor - priceMinor,
  };
  const billed = invoices.map((invoice) => ({
    words: `${nameOf(invoice)}, issued ${formatDate(invoice.issuedOn)}`,
    amountMinor: invoice.totalMinor,
  }));
  return [
    explanation("paid", moved),
    explanation("to_pay", [price, ...(waived.amountMinor === 0n ? [] : [waived]), ...taken]),
    explanation("billed", [...billed, ...taken]),
  ];
}

function nameOf({ kind, name }: ListedInvoice): string {
  if (kind === "cancellation") return `${entryKinds.invoice_cancelled}: ${name}`;
  return `${entryKinds.invoice_issued} ${name}, ${invoiceKindWords[kind].toLowerCase()}`;
}

/** A refund that the bank did not take comes back to us. */
function wordsOf(kind: Movement["kind"], amountMinor: bigint): string {
  if (kind === "payment") return entryKinds.payment_received;
  if (kind === "cheque" || kind === "transfer") return entryKinds[`${kind}_received`];
  if (kind === "offline_returned") return entryKinds.offline_returned;
  if (kind === "chargeback")
    return amountMinor < 0n ? entryKinds.payment_charged_back : entryKinds.chargeback_returned;
  return amountMinor < 0n ? entryKinds.refund_sent : entryKinds.refund_returned;
}

function explanation(figure: Explanation["figure"], parts: ExplanationPart[]): Explanation {
  const amountMinor = parts.reduce((sum, part) => sum + part.amountMinor, 0n);
  return { figure, amountMinor, parts };
}
