import { countryNames } from "@/components/vacation/country-names";
import { type DayFace, dayFace } from "@/components/vacation/day-face";
import { drawingOf } from "@/components/vacation/drawings";
import { lowestPrice } from "@/components/vacation/lowest-price";
import { type MonthFace, monthFaces } from "@/components/vacation/month-face";
import { routeStops } from "@/components/vacation/route-stops";
import { type PhysicalRating, regions, themes, type VacationFacts } from "@/lib/catalog/catalog";
import { formatMoney } from "@/lib/money";
import type { DepartureRow } from "@/lib/search/search";

/** A vacation as its page shows it, in words: what is in none of them is not sent along. */
export type VacationFace = {
  slug: string;
  drawing: string;
  title: string;
  tagline: string;
  /** "Norway · Europe". */
  place: string;
  length: string;
  rating: PhysicalRating;
  youngest: string;
  about: string;
  price: string;
  description: string[];
  highlights: string[];
  days: DayFace[];
  /** The names of the places where the nights are spent, in order. */
  route: string[];
  inclusions: string[];
  exclusions: string[];
  notes: string[];
  months: MonthFace[];
};

export function vacationFace(
  vacation: VacationFacts,
  departures: readonly DepartureRow[],
): VacationFace {
  const { slug, region, title, tagline, nights, description, highlights, edition } = vacation;
  const { days, inclusions, exclusions, notes } = edition;
  const lowest = lowestPrice(departures);
  return {
    ...{ slug, title, tagline, description, highlights, inclusions, exclusions, notes },
    drawing: drawingOf(slug, region),
    place: `${countryNames(vacation.countries)} · ${regions[region]}`,
    length: `${nights + 1} days, ${nights} nights`,
    rating: vacation.physicalRating,
    youngest: `${vacation.minimumAge} years`,
    about: vacation.themes.map((theme) => themes[theme]).join(", "),
    price: lowest === null ? "No departures now" : `from ${formatMoney(lowest)}`,
    days: days.map(dayFace),
    route: routeStops(days).map((stop) => stop.name),
    months: monthFaces(departures),
  };
}
