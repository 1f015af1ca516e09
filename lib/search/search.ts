import type { Places } from "@/lib/availability/availability";
import type { PhysicalRating, Region, Theme, Trait } from "@/lib/catalog/catalog";
import type { LocalDate } from "@/lib/dates";

export const sorts = {
  best: "Best match",
  soonest: "Soonest",
  price: "Lowest price",
  "price-down": "Highest price",
  length: "Shortest",
} as const;

export type Sort = keyof typeof sorts;

/** How long, in nights; the last has no end. */
export const nightRanges = {
  "1-5": "Up to 5 nights",
  "6-8": "6 to 8 nights",
  "9-12": "9 to 12 nights",
  "13-99": "13 nights and more",
} as const;

export type NightRange = keyof typeof nightRanges;

export const pageSize = 12;

/** What the address says, after `SearchInput` of schema.ts has read it. */
export type Search = {
  q: string | null;
  region: Region | null;
  theme: Theme | null;
  /** "2027-06"; it and the window are both respected. */
  month: string | null;
  /** The first day lies in this window, both ends included. */
  from: LocalDate | null;
  to: LocalDate | null;
  nights: NightRange | null;
  /** Only departures with that many free places count. */
  travellers: number;
  /** Whole dollars for one adult. */
  max: number | null;
  sort: Sort;
  page: number;
};

export type VacationRow = {
  slug: string;
  title: string;
  tagline: string;
  region: Region;
  countries: string[];
  themes: Theme[];
  nights: number;
  physicalRating: PhysicalRating;
  /** Of the departures that match. */
  priceFromMinor: bigint;
  nextDeparture: { code: string; startsOn: LocalDate };
  departures: number;
};

/** How many vacations each choice would leave, with the other choices as they are. */
export type Facet<Value extends string> = { value: Value; label: string; count: number }[];

export type Facets = {
  region: Facet<Region>;
  theme: Facet<Theme>;
  nights: Facet<NightRange>;
  /** The next 18 months: "2027-06", "June 2027". */
  month: Facet<string>;
};

export type SearchResult = {
  rows: VacationRow[];
  total: number;
  page: number;
  pages: number;
  facets: Facets;
};

/** A vacation in an order that may suit somebody, and which of its traits put it there, the weightiest first. */
export type SuggestedRow = VacationRow & { because: Trait[] };

/** All that a search finds, a page at a time: the same vacations at the same prices, in another order. */
export type Suggestions = Pick<SearchResult, "total" | "page" | "pages"> & {
  rows: SuggestedRow[];
};

/** One departure in the list of its vacation, live from the database. */
export type DepartureRow = {
  code: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** See `availabilityLabel`. */
  places: Places;
  onSale: boolean;
  priceFromMinor: bigint;
  /** "guaranteed", or how many more travellers it needs. */
  goes: { guaranteed: true } | { guaranteed: false; needs: number };
};
