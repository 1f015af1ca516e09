import type { RouteMapInput } from "@/lib/art/route-map";
import type { ItineraryDay } from "@/lib/catalog/catalog";

type Stop = RouteMapInput["stops"][number];

/** Where the nights are spent, in order; a place where we stay counts once. */
export function routeStops(days: readonly ItineraryDay[]): Stop[] {
  const moves = days.filter((day, at) => day.place !== days[at - 1]?.place);
  return moves.map(({ place, latitude, longitude }) => ({ name: place, latitude, longitude }));
}
