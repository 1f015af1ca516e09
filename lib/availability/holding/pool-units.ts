import type { PoolUnits } from "@/lib/availability/availability";
import { DomainError } from "@/lib/errors";

/**
 * One entry a pool, in ascending order, with what two rooms take of one pool added up.
 * @throws DomainError invalid for nothing at all, or a number that is not a whole one from 1 to 99 (rule 10)
 */
export function sumUnits(units: readonly PoolUnits[]): PoolUnits[] {
  const sums = new Map<string, number>();
  for (const { poolId, units: n } of units) {
    if (!Number.isInteger(n) || n < 1 || n > 99) throw refused();
    sums.set(poolId, (sums.get(poolId) ?? 0) + n);
  }
  if (sums.size === 0) throw refused();
  return [...sums]
    .map(([poolId, n]) => ({ poolId, units: n }))
    .sort((a, b) => (a.poolId < b.poolId ? -1 : 1));
}

function refused(): DomainError {
  return new DomainError("invalid", "Choose at least one place.", {
    rooms: ["Choose how many travel in each room."],
  });
}
