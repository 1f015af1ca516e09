import {
  type BookingAccount,
  type Explanation,
  type ExplanationPart,
  invoiceKindWords,
  type ListedInvoice,
} from "@/lib/billing/billing";
import { entryKinds } from "@/lib/billing/entries";
import { lateFeesMinorOf } from "@/lib/billing/open-fee";
import type { PriceChange } from "@/lib/billing/price-change";
import { formatDate, formatInstant } from "@/lib/dates";

/**
 * Every figure of a booking's money, opened into the entries that make it, in words: the parts of each add up to it, to the cent.
 * What came in counts for a customer, what is billed or priced against them.
 */
export function explainAccount(
  account: BookingAccount,
  invoices: readonly ListedInvoice[],
): Explanation[] {
  const moved = account.movements.map(({ words, at, amountMinor }) => ({
    words: `${words}, ${formatInstant(at)}`,
    amountMinor,
  }));
  const taken = moved.map(({ words, amountMinor }) => ({ words, amountMinor: -amountMinor }));
  const { priceMinor, totalMinor } = account;
  const fees = account.fees.map(({ name, amountMinor }) => ({
    words: `${invoiceKindWords.late_fee}, invoice ${name}`,
    amountMinor,
  }));
  const waived = {
    words: "Not kept of it, as it was cancelled",
    amountMinor: totalMinor - priceMinor - lateFeesMinorOf(account),
  };
  const off = {
    words: "Written off: we ask for it no more",
    amountMinor: -account.writtenOffMinor,
  };
  const billed = invoices.map((invoice) => ({
    words: `${nameOf(invoice)}, issued ${formatDate(invoice.issuedOn)}`,
    amountMinor: invoice.totalMinor,
  }));
  return [
    explanation("paid", moved),
    explanation("to_pay", [
      ...priceOf(account),
      ...(waived.amountMinor === 0n ? [] : [waived]),
      ...fees,
      ...taken,
      ...(off.amountMinor === 0n ? [] : [off]),
    ]),
    explanation("billed", [...billed, ...taken, ...(off.amountMinor === 0n ? [] : [off])]),
  ];
}

/** The price as it was, and what each change did to it. */
function priceOf({ priceMinor, changes }: BookingAccount): ExplanationPart[] {
  const price = changes[0]?.beforeMinor ?? priceMinor;
  return [
    { words: "The price of the trip", amountMinor: price },
    ...changes.flatMap((change) => partsOf(change).filter(({ amountMinor }) => amountMinor !== 0n)),
  ];
}

function partsOf(change: PriceChange): ExplanationPart[] {
  const { at, travellers, beforeMinor, afterMinor, keptMinor } = change;
  const on = formatInstant(at);
  const less = travellers === 1 ? "One traveller less" : `${travellers} travellers less`;
  const [what, fee] =
    travellers === 0
      ? [`The price of the new date, ${on}`, `Fee for another date, ${on}`]
      : [`${less}, ${on}`, "Kept of that, as was agreed"];
  return [
    { words: what, amountMinor: afterMinor - keptMinor - beforeMinor },
    { words: fee, amountMinor: keptMinor },
  ];
}

function nameOf({ kind, name }: ListedInvoice): string {
  if (kind === "cancellation") return `${entryKinds.invoice_cancelled}: ${name}`;
  return `${entryKinds.invoice_issued} ${name}, ${invoiceKindWords[kind].toLowerCase()}`;
}

function explanation(figure: Explanation["figure"], parts: ExplanationPart[]): Explanation {
  const amountMinor = parts.reduce((sum, part) => sum + part.amountMinor, 0n);
  return { figure, amountMinor, parts };
}
