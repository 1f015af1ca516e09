/** The states of a hold and where each may go (rule 6). Places that were booked and given back are "cancelled". */
export type HoldStatus = "active" | "paying" | "converted" | "released" | "expired" | "cancelled";

/** Its booking counts, or counted: the checkout is over. */
export function wasBooked(status: HoldStatus): boolean {
  return status === "converted" || status === "cancelled";
}

/** Rules 6 and 7: 15 minutes, lengthened by 5 ten times at most, never past 65 from the first hold. */
export const holdTimes = {
  minutes: 15,
  renewalMinutes: 5,
  renewals: 10,
  limitMinutes: 65,
  /** What is left at least after a payment that came to nothing (rule 12). */
  minutesAfterPayment: 10,
} as const;

/** "few" is said with the number; "held_by_others" means that places may come free again (rule 13). */
export type AvailabilityWord = "available" | "few" | "held_by_others" | "sold_out";

/** Free places, and those in baskets that have not lapsed. Free is never negative, even where capacity was lowered (rule 15). */
export type Places = { free: number; held: number };

/** "1 place free", "12 places free". */
export function placesFree(free: number): string {
  return free === 1 ? "1 place free" : `${free} places free`;
}

/** Up to this many places, the number is said. */
const fewPlaces = 4;

/** The word for `needed` travellers who want to go together. */
export function availabilityWord({ free, held }: Places, needed = 1): AvailabilityWord {
  if (free < needed) return free + held >= needed ? "held_by_others" : "sold_out";
  return free <= fewPlaces ? "few" : "available";
}

/** In words: "Available", "3 left", "Held by others", "Sold out". */
export function availabilityLabel(places: Places, needed = 1): string {
  const labels = {
    available: "Available",
    few: `${places.free} left`,
    held_by_others: "Held by others",
    sold_out: "Sold out",
  } satisfies Record<AvailabilityWord, string>;
  return labels[availabilityWord(places, needed)];
}

export type RoomPlaces = Places & { roomTypeId: string };
export type PoolPlaces = Places & { poolId: string; name: string };

/** What can be had of one departure now. */
export type DeparturePlaces = {
  /** Of the departure as a whole. */
  places: Places;
  /** How many travellers are booked, which decides whether it goes. */
  booked: number;
  /** Of each room: the scarcest of the pools that it takes of (rule 4). */
  rooms: RoomPlaces[];
  pools: PoolPlaces[];
};

/** What is taken from one pool. */
export type PoolUnits = { poolId: string; units: number };

/** A hold as the checkout shows it. */
export type HoldFacts = {
  id: string;
  departureId: string;
  quoteId: string;
  status: HoldStatus;
  createdAt: Date;
  expiresAt: Date;
  hardLimitAt: Date;
  renewals: number;
  /** By the database's clock: active and past its time, whether swept or not (rule 6). */
  lapsed: boolean;
  /** Whole seconds left by the database's clock; 0 once lapsed. */
  secondsLeft: number;
  /** Whether another 5 minutes can be had (rule 7). */
  canExtend: boolean;
  units: PoolUnits[];
};
