import type { TierFacts } from "@/lib/catalog/catalog";
import { daysBetween, type LocalDate } from "@/lib/dates";
import { portion } from "@/lib/money";

export type Cancellation = {
  totalMinor: bigint;
  /** From the terms that the booking was made under (rule 56). */
  tiers: readonly TierFacts[];
  startsOn: LocalDate;
  /** The calendar day of the departure's zone on which it is cancelled. */
  on: LocalDate;
  /** Of the total, what is never given back and is no base for the percentage. */
  keptMinor?: bigint;
};

/**
 * What is kept of the total when a booking is cancelled: kept fees + percent of the rest + a fixed amount, at most the total
 * (rule 52). What is shown and what is charged come from here (rule 53). Days count with their sign: once the
 * departure has passed, or where no tier reaches so close, everything is kept (rule 55).
 */
export function cancellationFee({ totalMinor, tiers, startsOn, on, keptMinor = 0n }: Cancellation) {
  const days = daysBetween(on, startsOn);
  const tier = tiers
    .filter(({ daysBefore }) => days >= 0 && days >= daysBefore)
    .reduce<TierFacts | null>(
      (best, one) => (best && best.daysBefore >= one.daysBefore ? best : one),
      null,
    );
  if (!tier) return totalMinor;
  const fee = keptMinor + portion(totalMinor - keptMinor, tier.rate) + tier.fixedMinor;
  return fee < totalMinor ? fee : totalMinor;
}
