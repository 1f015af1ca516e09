import type { LocalDate } from "@/lib/dates";
import type { Currency } from "@/lib/money";

/** The most travellers that one booking can have (rule 10). */
export const maximumTravellers = 9;

/** One room and who shares it. */
export type PartyRoom = { roomTypeId: string; adults: number; children: number };

/** One extra and how many of it: travellers who take it, or 1 where it is per booking. */
export type PartyExtra = { extraId: string; quantity: number };

/** Who travels: two rooms of one kind are two entries. */
export type Party = { rooms: PartyRoom[]; extras: PartyExtra[] };

/** A place of a party: whose, and in which kind of room. */
export type Seat = { type: "adult" | "child"; roomTypeId: string };

/** The travellers of a party in the order in which every form and every booking numbers them: room by room, adults first. */
export function seatsOf({ rooms }: Party): Seat[] {
  return rooms.flatMap(({ roomTypeId, adults, children }) => [
    ...Array.from({ length: adults }, (): Seat => ({ type: "adult", roomTypeId })),
    ...Array.from({ length: children }, (): Seat => ({ type: "child", roomTypeId })),
  ]);
}

export type QuoteLine = {
  /** "fee" is what was kept of the price of somebody who does not travel any more. */
  kind: "place" | "single_supplement" | "extra" | "discount" | "fee";
  /** In words: "2 adults in Twin room". */
  text: string;
  quantity: number;
  unitMinor: bigint;
  /** quantity x unitMinor; negative for a discount. */
  amountMinor: bigint;
  /** On the amount less its share of the discounts, rounded for this line (rule 26); 0 for a discount. */
  taxMinor: bigint;
};

export type ScheduleLine = {
  /** "full" where the balance would be due at once (rule 34). */
  kind: "deposit" | "balance" | "full";
  amountMinor: bigint;
  dueOn: LocalDate;
};

/** A price in every detail. Lines and tax add up to the total, and the schedule does too, to the cent. */
export type PricedQuote = {
  departureId: string;
  departureCode: string;
  editionId: string;
  cancellationTermsId: string;
  bookingTermsId: string;
  pricedOn: LocalDate;
  currency: Currency;
  party: Party;
  adults: number;
  children: number;
  lines: QuoteLine[];
  subtotalMinor: bigint;
  /** Printed even at 0 %. `rate` is in basis points. */
  tax: { name: string; rate: number; amountMinor: bigint };
  totalMinor: bigint;
  /** The code that was honoured. */
  code: { promotionId: string; code: string; title: string; limited: boolean } | null;
  schedule: ScheduleLine[];
  /** What it takes of each pool: ascending by pool, one entry each (rule 4). */
  units: { poolId: string; units: number }[];
};

/** From day `from` to day `to`, both included, cancelling costs `feeMinor` and the rest of the total goes back. */
export type CancellationCost = {
  from: LocalDate;
  to: LocalDate;
  feeMinor: bigint;
  backMinor: bigint;
};

/** What of a price was kept before, with its tax, and is never given back (rule 52). */
export function keptFees({ lines }: Pick<PricedQuote, "lines">): bigint {
  return lines
    .filter(({ kind }) => kind === "fee")
    .reduce((sum, { amountMinor, taxMinor }) => sum + amountMinor + taxMinor, 0n);
}
