import type { InvoiceLine } from "@/lib/billing/invoice";
import { formatDate, type LocalDate } from "@/lib/dates";
import { allocate } from "@/lib/money";
import type { PricedQuote } from "@/lib/pricing/pricing";

type Billed = {
  quote: PricedQuote;
  trip: { title: string; startsOn: LocalDate; endsOn: LocalDate };
  schedule: readonly { kind: string; amountMinor: bigint }[];
};

/**
 * What stands on the bill of the line at a place of a booking's schedule. What is billed before the last line is one line each; the last has
 * every line of the price, less what was billed before it: so together they are the price, and their taxes its tax, to the cent (rules
 * 26, 33).
 */
export function billLines(at: number, billed: Billed): InvoiceLine[] {
  const parts = partsOf(billed);
  const before = parts.slice(0, -1);
  const part = before[at];
  if (part) {
    const { title, startsOn, endsOn } = billed.trip;
    const trip = `${title}, ${formatDate(startsOn)} to ${formatDate(endsOn)}`;
    return [line(`${part.text}: ${trip}`, part, 1n)];
  }
  const less = before.map((one) =>
    line(`Less the ${one.text.toLowerCase()}, billed before`, one, -1n),
  );
  return [...priceLines(billed.quote), ...less];
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

type Part = { text: string; netMinor: bigint; taxMinor: bigint };

/** Every line of a schedule without its tax, and its share of the tax. */
function partsOf({ quote, schedule }: Billed): Part[] {
  const amounts = schedule.map(({ amountMinor }) => amountMinor);
  const taxes = allocate(quote.tax.amountMinor, amounts);
  const instalments = schedule.filter(({ kind }) => kind === "instalment").length;
  return schedule.map(({ kind, amountMinor }, at) => {
    const taxMinor = taxes[at] ?? 0n;
    const text = kind === "instalment" ? `Instalment ${at} of ${instalments}` : "Deposit";
    return { text, netMinor: amountMinor - taxMinor, taxMinor };
  });
}

function line(text: string, { netMinor, taxMinor }: Omit<Part, "text">, sign: 1n | -1n) {
  const amountMinor = netMinor * sign;
  return { text, quantity: 1, unitMinor: amountMinor, amountMinor, taxMinor: taxMinor * sign };
}
