import { countryNames } from "@/components/vacation/country-names";
import { drawingOf } from "@/components/vacation/drawings";
import type { PhysicalRating } from "@/lib/catalog/catalog";
import { formatDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import type { VacationRow } from "@/lib/search/search";

/** A vacation that was found, in words. */
export type ResultFace = {
  slug: string;
  drawing: string;
  countries: string;
  title: string;
  tagline: string;
  nights: number;
  rating: PhysicalRating;
  price: string;
  next: string;
  /** How many departures there are beside the next one. */
  more: number;
};

export function resultFace(row: VacationRow): ResultFace {
  const { slug, title, tagline, nights } = row;
  return {
    ...{ slug, title, tagline, nights },
    drawing: drawingOf(slug, row.region),
    countries: countryNames(row.countries),
    rating: row.physicalRating,
    price: formatMoney(row.priceFromMinor),
    next: formatDate(row.nextDeparture.startsOn),
    more: row.departures - 1,
  };
}
