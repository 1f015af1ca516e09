/** Money is whole minor units, cents for dollars, never a float (rule 25), beside its currency. */
export type Currency = "USD";

/** The share of `amountMinor` that `basisPoints` of 10,000 are, rounded half away from zero. */
export function portion(amountMinor: bigint, basisPoints: number): bigint {
  const product = amountMinor * BigInt(basisPoints);
  const half = product < 0n ? -5_000n : 5_000n;
  return (product + half) / 10_000n;
}

/** Splits an amount by weights; the parts add up to it to the cent, the largest remainders first. */
export function allocate(amountMinor: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n) throw new RangeError("allocate needs a positive sum of weights");
  const parts = weights.map((weight) => (amountMinor * weight) / total);
  const left = amountMinor - parts.reduce((sum, part) => sum + part, 0n);
  const step = left < 0n ? -1n : 1n;
  const order = weights
    .map((weight, at) => ({ at, rest: magnitude((amountMinor * weight) % total) }))
    .sort((a, b) => Number(b.rest > a.rest) - Number(b.rest < a.rest));
  for (let n = 0n; n !== left; n += step) {
    const at = order[Number(magnitude(n))]?.at ?? 0;
    parts[at] = (parts[at] ?? 0n) + step;
  }
  return parts;
}

function magnitude(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

/** Money as a person writes it, "$1,250", "250.5" or "250.00", in minor units; null where it is none. */
export function readMoney(text: string): bigint | null {
  const [, dollars, cents = ""] =
    /^\$?\s*(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
  if (dollars === undefined) return null;
  return BigInt(dollars.replaceAll(",", "")) * 100n + BigInt(cents.padEnd(2, "0"));
}

const exact = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const whole = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 0,
});

/** "$1,240.50", and "$1,240" where there are no cents. */
export function formatMoney(amountMinor: bigint): string {
  const format = amountMinor % 100n === 0n ? whole : exact;
  return signed(format.format(Number(amountMinor) / 100));
}

/** "$1,240.00", and "−$1,240.00" where it goes the other way: for documents, where columns must line up. */
export function formatMoneyExact(amountMinor: bigint): string {
  return signed(exact.format(Number(amountMinor) / 100));
}

/** The same of whichever currency: "€1,240.00". What came and was not asked may be of another than ours. */
export function formatAmount(amountMinor: bigint, currency: string): string {
  const format = new Intl.NumberFormat("en-US", { style: "currency", currency });
  const { maximumFractionDigits: digits = 2 } = format.resolvedOptions();
  return signed(format.format(Number(amountMinor) / 10 ** digits));
}

/** "1240.50", and "-1240.50": for what reads numbers. */
export function formatDecimal(amountMinor: bigint): string {
  const digits = magnitude(amountMinor).toString().padStart(3, "0");
  return `${amountMinor < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A minus is as wide as a digit, and read as one; a hyphen is neither. */
function signed(written: string): string {
  return written.replace("-", "−");
}
