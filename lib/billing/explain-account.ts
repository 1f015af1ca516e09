import {
  type BookingAccount,
  type Explanation,
  type ExplanationPart,
  invoiceKindWords,
  type ListedInvoice,
  type Movement,
} from "@/lib/billing/billing";
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
  const price = { words: "The price of the trip", amountMinor: account.totalMinor };
  const billed = invoices.map(({ name, kind, issuedOn, totalMinor }) => ({
    words: `Invoice ${name}, ${invoiceKindWords[kind].toLowerCase()}, issued ${formatDate(issuedOn)}`,
    amountMinor: totalMinor,
  }));
  return [
    explanation("paid", moved),
    explanation("to_pay", [price, ...taken]),
    explanation("billed", [...billed, ...taken]),
  ];
}

/** A refund that the bank did not take comes back to us. */
function wordsOf(kind: Movement["kind"], amountMinor: bigint): string {
  if (kind === "payment") return "Paid by card";
  return amountMinor < 0n ? "Sent back to your card" : "Came back from your bank";
}

function explanation(figure: Explanation["figure"], parts: ExplanationPart[]): Explanation {
  const amountMinor = parts.reduce((sum, part) => sum + part.amountMinor, 0n);
  return { figure, amountMinor, parts };
}
