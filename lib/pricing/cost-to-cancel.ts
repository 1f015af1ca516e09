import type { TierFacts } from "@/lib/catalog/catalog";
import { addDays, type LocalDate } from "@/lib/dates";
import { cancellationFee } from "@/lib/pricing/cancellation-fee";
import type { CancellationCost } from "@/lib/pricing/pricing";

type Input = {
  totalMinor: bigint;
  tiers: readonly TierFacts[];
  startsOn: LocalDate;
  /** See `keptFees`. */
  keptMinor?: bigint;
  /** The calendar day of the departure's zone. */
  today: LocalDate;
};

/**
 * What cancelling costs on every day from today to the departure, as ranges without gaps, from the function that a refund is
 * reckoned by (rules 52 to 55). Empty once the departure has passed.
 */
export function costToCancel({
  totalMinor,
  tiers,
  startsOn,
  today,
  keptMinor = 0n,
}: Input): CancellationCost[] {
  if (today > startsOn) return [];
  // The fee can change only on the last day of a tier's reach and the day after.
  const changes = tiers
    .map(({ daysBefore }) => addDays(startsOn, 1 - daysBefore))
    .filter((day) => day > today && day <= startsOn);
  const starts = [...new Set([today, ...changes])].sort();
  const ranges = starts.map((from, at) => {
    const next = starts[at + 1];
    const feeMinor = cancellationFee({ totalMinor, tiers, startsOn, on: from, keptMinor });
    const to = next ? addDays(next, -1) : startsOn;
    return { from, to, feeMinor, backMinor: totalMinor - feeMinor };
  });
  return ranges.reduce<CancellationCost[]>(joinEqual, []);
}

function joinEqual(ranges: CancellationCost[], range: CancellationCost): CancellationCost[] {
  const last = ranges.at(-1);
  return last?.feeMinor === range.feeMinor
    ? [...ranges.slice(0, -1), { ...last, to: range.to }]
    : [...ranges, range];
}
