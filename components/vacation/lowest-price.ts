import type { DepartureRow } from "@/lib/search/search";

/** The lowest price of the departures that can be bought; null where there are none. */
export function lowestPrice(departures: readonly DepartureRow[]): bigint | null {
  const prices = departures.filter((row) => row.onSale).map((row) => row.priceFromMinor);
  return prices.toSorted((one, other) => Number(one - other))[0] ?? null;
}
