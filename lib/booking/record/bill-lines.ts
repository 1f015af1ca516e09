import type { InvoiceLine } from "@/lib/billing/billing";
import { formatDate, type LocalDate } from "@/lib/dates";
import { allocate } from "@/lib/money";
import type { PricedQuote, ScheduleLine } from "@/lib/pricing/pricing";

type Billed = {
  quote: PricedQuote;
  trip: { title: string; startsOn: LocalDate; endsOn: LocalDate };
  schedule: readonly { kind: string; amountMinor: bigint }[];
};

/**
 * What stands on the bill of one line of a booking's schedule. The deposit is one line; the balance has every line of the price, less
 * the deposit: so together they are the price, and their taxes its tax, to the cent (rules 26, 33).
 */
export function billLines(kind: ScheduleLine["kind"], billed: Billed): InvoiceLine[] {
  if (kind === "full") return priceLines(billed.quote);
  const { title, startsOn, endsOn } = billed.trip;
  const trip = `${title}, ${formatDate(startsOn)} to ${formatDate(endsOn)}`;
  const deposit = depositOf(billed);
  if (kind === "deposit") return [line(`Deposit: ${trip}`, deposit, 1n)];
  return [...priceLines(billed.quote), line("Less the deposit, billed before", deposit, -1n)];
}

/** What is kept of a price once it is cancelled, with its share of the tax; no line where nothing is kept. */
export function feeLine({ totalMinor, tax }: PricedQuote, feeMinor: bigint): InvoiceLine[] {
  if (feeMinor === 0n) return [];
  const [taxMinor = 0n] = allocate(tax.amountMinor, [feeMinor, totalMinor - feeMinor]);
  const text = `Cancellation fee, ${percent(feeMinor, totalMinor)} of the price`;
  return [line(text, { netMinor: feeMinor - taxMinor, taxMinor }, 1n)];
}

/** "25 %", "12.5 %". */
function percent(part: bigint, whole: bigint): string {
  return `${Number((part * 1000n + whole / 2n) / whole) / 10} %`;
}

function priceLines({ lines }: PricedQuote): InvoiceLine[] {
  return lines.map(({ text, quantity, unitMinor, amountMinor, taxMinor }) => ({
    ...{ text, quantity, unitMinor, amountMinor, taxMinor },
  }));
}

/** The deposit without its tax, and its share of the tax. */
function depositOf({ quote, schedule }: Billed): { netMinor: bigint; taxMinor: bigint } {
  const amounts = schedule.map(({ amountMinor }) => amountMinor);
  const [taxMinor = 0n] = allocate(quote.tax.amountMinor, amounts);
  return { netMinor: (amounts[0] ?? 0n) - taxMinor, taxMinor };
}

function line(text: string, { netMinor, taxMinor }: ReturnType<typeof depositOf>, sign: 1n | -1n) {
  const amountMinor = netMinor * sign;
  return { text, quantity: 1, unitMinor: amountMinor, amountMinor, taxMinor: taxMinor * sign };
}
