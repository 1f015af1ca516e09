import type { LocalDate } from "@/lib/dates";

/** Where in the world, in the order in which lists show them. */
export const regions = {
  africa: "Africa",
  asia: "Asia",
  europe: "Europe",
  "north-america": "North America",
  oceania: "Oceania",
  polar: "The polar regions",
  "south-america": "South America",
} as const;

export type Region = keyof typeof regions;

/** What a vacation is about. */
export const themes = {
  cities: "Cities",
  coast: "Coast",
  cruise: "Cruise",
  culture: "Culture and history",
  desert: "Desert",
  food: "Food and wine",
  islands: "Islands",
  mountains: "Mountains",
  rail: "By rail",
  walking: "Walking",
  wildlife: "Wildlife",
} as const;

export type Theme = keyof typeof themes;

export type Transport =
  | "bicycle"
  | "boat"
  | "bus"
  | "ferry"
  | "flight"
  | "four-wheel drive"
  | "minibus"
  | "on foot"
  | "ship"
  | "train";

/** 1 easy, 5 demanding. */
export const physicalRatings = {
  1: "Easy",
  2: "Light",
  3: "Moderate",
  4: "Active",
  5: "Demanding",
} as const;

export type PhysicalRating = keyof typeof physicalRatings;

/** How somebody likes to travel, beside where and what about. */
export const ways = {
  "pace.easy": "Little on foot",
  "pace.active": "Most days on foot",
  "length.short": "Within a week",
  "length.long": "Two weeks and more",
} as const;

/** What a vacation can be liked for. */
export type Trait = `theme.${Theme}` | `region.${Region}` | keyof typeof ways;

/** Every one of them, in words. */
export const traits = {
  ...under("theme", themes),
  ...under("region", regions),
  ...ways,
} as Readonly<Record<Trait, string>>;

/** What somebody seems to like. It says nothing of who that is, and it orders what is suggested: nothing else (P9). */
export type Taste = {
  /** What they said. */
  told: readonly Trait[];
  /** What they looked for, and the vacations that they looked at, by slug; oldest first. */
  searched: readonly Trait[];
  viewed: readonly string[];
};

function under(kind: string, words: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [`${kind}.${key}`, word]));
}

export type ItineraryDay = {
  /** 1 is the day of arrival. */
  day: number;
  title: string;
  /** Where the night is spent. */
  place: string;
  latitude: number;
  longitude: number;
  text: string;
  meals: ("breakfast" | "lunch" | "dinner")[];
  /** How one gets to `place` from the night before, and how far. */
  travel: { by: Transport; km: number } | null;
};

/** The trip notes: what is promised, in the edition that a booking points to. */
export type EditionFacts = {
  id: string;
  number: number;
  days: ItineraryDay[];
  inclusions: string[];
  exclusions: string[];
  notes: string[];
};

/** What is the same for every departure of a vacation. */
export type VacationFacts = {
  id: string;
  slug: string;
  title: string;
  tagline: string;
  description: string[];
  region: Region;
  /** ISO 3166-1 alpha-2, in the order of the route. */
  countries: string[];
  themes: Theme[];
  physicalRating: PhysicalRating;
  minimumAge: number;
  nights: number;
  timeZone: string;
  highlights: string[];
  edition: EditionFacts;
};

export type DepartureStatus = "scheduled" | "guaranteed" | "cancelled" | "departed" | "completed";

/** Whether anybody can still come along; past its cut-off it sells nothing more, and who holds places has them. */
export function stillLeaves(status: string): boolean {
  return status === "scheduled" || status === "guaranteed";
}

/** Why we cancel a departure, as its travellers are told: a closed list, so that a reason tells of nobody. */
export const cancelReasons = {
  too_few: "Too few people have booked it.",
  unsafe: "It would not be safe to travel there then.",
  supplier: "Something that it needs cannot be had.",
} as const;

export type CancelReason = keyof typeof cancelReasons;

/** @throws an Error for a word that is no reason. */
export function cancelReasonOf(word: string): CancelReason {
  if (!Object.hasOwn(cancelReasons, word))
    throw new Error(`No departure is cancelled for ${word}.`);
  return word as CancelReason;
}

/** A departure that leaves instead: of the same vacation, and near in time. */
export type OtherDeparture = {
  code: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  free: number;
};

/** The pool that every traveller of a departure takes one place of. */
export const placesPool = "Places";

export type RoomFacts = {
  id: string;
  name: string;
  description: string;
  /** How many people may share one such room. */
  occupancy: number;
  /** For a traveller who has a room for more to themselves; null where that cannot be had. */
  singleSupplementMinor: bigint | null;
  adultMinor: bigint;
  /** Null where children are not taken. */
  childMinor: bigint | null;
  /** What each traveller in the room takes of which pool (rule 4). */
  uses: { poolId: string; units: number }[];
};

export type ExtraFacts = {
  id: string;
  name: string;
  description: string;
  priceMinor: bigint;
  per: "traveller" | "booking";
  /** The pool that it takes a place of; null where it cannot run out. */
  poolId: string | null;
};

/** While the departure is `daysBefore` days away or more; the highest that applies decides. */
export type TierFacts = {
  daysBefore: number;
  /** Basis points of the total that are kept. */
  rate: number;
  fixedMinor: bigint;
};

export type TermsFacts = {
  id: string;
  name: string;
  version: string;
  text: string;
  /** Most days first; empty for booking terms. */
  tiers: TierFacts[];
};

/** One departure with all that a party can choose there and all that a price is made of. */
export type DepartureFacts = {
  id: string;
  code: string;
  vacation: {
    slug: string;
    title: string;
    region: Region;
    countries: string[];
    nights: number;
    minimumAge: number;
  };
  editionId: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  timeZone: string;
  cutoffAt: Date;
  /** False once the cut-off has passed or where the state of the departure forbids it. */
  onSale: boolean;
  status: DepartureStatus;
  balanceDueDays: number;
  /** Basis points of the total. */
  depositRate: number;
  /** Into how many monthly instalments at most, beside its last part, a balance may be divided. */
  instalments: number;
  minimumTravellers: number;
  decisionOn: LocalDate;
  /** Basis points; printed even when 0. */
  taxRate: number;
  taxName: string;
  rooms: RoomFacts[];
  extras: ExtraFacts[];
  cancellationTerms: TermsFacts;
  bookingTerms: TermsFacts;
};
