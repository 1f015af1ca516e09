import type { Region, Theme, Transport } from "@/lib/catalog/catalog";

/** One vacation as its author writes it. Money in whole US dollars, dates derived at seeding. */
export type SeedVacation = {
  slug: string;
  title: string;
  /** One sentence under the title, at most 120 characters. */
  tagline: string;
  /** Two or three plain paragraphs. */
  description: string[];
  region: Region;
  /** ISO 3166-1 alpha-2, in the order of the route. */
  countries: string[];
  themes: Theme[];
  /** 1 easy, 5 demanding. */
  physicalRating: 1 | 2 | 3 | 4 | 5;
  minimumAge: number;
  /** IANA zone of the first day. */
  timeZone: string;
  highlights: string[];
  days: SeedDay[];
  inclusions: string[];
  exclusions: string[];
  /** What a traveller should know before booking: season, weather, health, visas. */
  notes: string[];
  rooms: SeedRoom[];
  extras: SeedExtra[];
  price: {
    /** Per adult in the first room, in the cheapest month. */
    adult: number;
    /** Percent of the adult price; null where children are not taken. */
    childPercent: number | null;
    /** Percent added in a month: { 7: 15 } makes July 15 % dearer. */
    season: Partial<Record<Month, number>>;
  };
  departures: {
    months: Month[];
    /** ISO weekday of the first day, 1 = Monday. */
    weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
    /** Every how many weeks. */
    everyWeeks: 1 | 2 | 3 | 4;
    places: number;
    minimumTravellers: number;
    balanceDueDays: number;
    depositPercent: number;
    cancellation: CancellationTerms;
  };
};

export type SeedDay = {
  title: string;
  /** Where the night is spent. */
  place: string;
  latitude: number;
  longitude: number;
  /** Two to four sentences. */
  text: string;
  meals: ("breakfast" | "lunch" | "dinner")[];
  /** How one gets to `place` from the night before, and how far. */
  travel: { by: Transport; km: number } | null;
};

/** `places` limits the room to its own pool; null shares the departure's places alone. */
export type SeedRoom = {
  name: string;
  occupancy: 1 | 2 | 3 | 4;
  description: string;
  /** Added to each adult's price. */
  surcharge: number;
  /** Added when a traveller has a room for more to themselves; null where that cannot be had. */
  singleSupplement: number | null;
  places: number | null;
};

export type SeedExtra = {
  name: string;
  description: string;
  price: number;
  per: "traveller" | "booking";
  /** Places of its own, when it can run out. */
  places: number | null;
};

export type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
/** Which of the published cancellation terms: standard trips, or small ships and permits that cost us at once. */
export type CancellationTerms = "standard" | "expedition";
