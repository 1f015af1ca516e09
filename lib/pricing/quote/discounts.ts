import { portion } from "@/lib/money";

/** A promotion that may apply: with a code that was typed, or by itself. */
export type Promotion = {
  id: string;
  code: string | null;
  title: string;
  position: number;
  /** Basis points, or a fixed amount per booking; one of the two. */
  rate: number | null;
  fixedMinor: bigint | null;
  minDaysAhead: number;
  /** Whether it can run out. */
  limited: boolean;
};

export type Discount = { promotion: Promotion; amountMinor: bigint };

/**
 * What comes off `baseMinor`, the price of places and supplements: at most one automatic rule, the first in order that applies
 * (rule 32), then the code on what is left. Never more than there is (rule 28).
 */
export function discountsOn(
  baseMinor: bigint,
  promotions: readonly Promotion[],
  daysAhead: number,
): Discount[] {
  const applying = promotions.filter(({ minDaysAhead }) => daysAhead >= minDaysAhead);
  const automatic = applying
    .filter(({ code }) => code === null)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .slice(0, 1);
  const coded = applying.filter(({ code }) => code !== null).slice(0, 1);
  let left = baseMinor;
  return [...automatic, ...coded].flatMap((promotion) => {
    const amountMinor = off(left, promotion);
    left -= amountMinor;
    return amountMinor > 0n ? [{ promotion, amountMinor }] : [];
  });
}

function off(leftMinor: bigint, { rate, fixedMinor }: Promotion): bigint {
  const asked = fixedMinor ?? portion(leftMinor, rate ?? 0);
  return asked < leftMinor ? asked : leftMinor;
}
