import type { DepartureFacts } from "@/lib/catalog/catalog";
import type { Party, PricedQuote } from "@/lib/pricing/pricing";

/** What a party takes of each pool: ascending, with what two rooms take of one pool added up (rule 4). */
export function unitsOf(departure: DepartureFacts, party: Party): PricedQuote["units"] {
  const sums = new Map<string, number>();
  const add = (poolId: string, units: number) => sums.set(poolId, (sums.get(poolId) ?? 0) + units);

  for (const { roomTypeId, adults, children } of party.rooms) {
    const room = departure.rooms.find(({ id }) => id === roomTypeId);
    for (const { poolId, units } of room?.uses ?? []) add(poolId, units * (adults + children));
  }
  for (const { extraId, quantity } of party.extras) {
    const poolId = departure.extras.find(({ id }) => id === extraId)?.poolId;
    if (poolId) add(poolId, quantity);
  }
  return [...sums]
    .map(([poolId, units]) => ({ poolId, units }))
    .sort((a, b) => (a.poolId < b.poolId ? -1 : 1));
}
