import { dateSpan } from "@/components/vacation/date-words";
import { availabilityLabel } from "@/lib/availability/availability";
import { formatDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import type { DepartureRow } from "@/lib/search/search";

/** A departure in the list of its vacation, in words. */
export type DepartureFace = {
  code: string;
  dates: string;
  starts: string;
  places: string;
  goes: string;
  price: string;
  /** Whether it can be chosen. */
  open: boolean;
};

export function departureFace(departure: DepartureRow): DepartureFace {
  const { code, startsOn, endsOn, places, onSale, goes, priceFromMinor } = departure;
  return {
    code,
    dates: dateSpan(startsOn, endsOn),
    starts: `${formatDate(startsOn).slice(0, 3)} start`,
    places: onSale ? availabilityLabel(places) : "Sales have closed",
    goes: goes.guaranteed ? "Guaranteed to go" : `Needs ${goes.needs} more to go`,
    price: formatMoney(priceFromMinor),
    open: onSale && places.free > 0,
  };
}
