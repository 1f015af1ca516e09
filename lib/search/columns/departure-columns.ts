import type { PhysicalRating, Region, Theme } from "@/lib/catalog/catalog";

/** What the results show of a vacation and what it is filtered by. */
export type VacationColumn = {
  id: string;
  slug: string;
  title: string;
  tagline: string;
  region: Region;
  countries: string[];
  themes: Theme[];
  nights: number;
  physicalRating: PhysicalRating;
};

/**
 * Everything on sale, by column: a scan of 100,000 departures takes about a millisecond, where Postgres takes ten times that.
 * Departures stand in the order of their vacations, and of their first days within each.
 */
export type DepartureColumns = {
  vacations: VacationColumn[];
  /** Per vacation, what it is filtered and counted by, in numbers (facet-codes.ts). */
  region: Uint8Array;
  themes: Uint16Array;
  range: Uint8Array;
  /** Where each vacation stands, by its id. */
  position: ReadonlyMap<string, number>;
  /** Where the departures of each vacation begin, and behind the last one where all end. */
  begins: Int32Array;
  code: string[];
  /** Days since 1970-01-01. */
  startsOn: Int32Array;
  /** Months since `firstMonth`. */
  month: Int32Array;
  /** The month of the soonest departure: year x 12 + month, from 0. */
  firstMonth: number;
  /** How many months there are departures in, at most. */
  months: number;
  /** Minutes since 1970-01-01T00:00Z from which nothing is sold. */
  cutoff: Int32Array;
  /** Places that one party can have together, and how many there would be without anybody else. */
  free: Int16Array;
  places: Int16Array;
  priceMinor: Int32Array;
};
