import type { Region } from "@/lib/catalog/catalog";
import type { LocalDate } from "@/lib/dates";

/** How far it is paid is derived from the ledger and never one of these. */
const statuses = [
  "awaiting_deposit",
  "confirmed",
  "completed",
  "expired",
  "cancelled",
  "cancelled_by_organiser",
] as const;

export type BookingStatus = (typeof statuses)[number];

/** A status as its row has it. */
export function statusOf(text: string): BookingStatus {
  const status = statuses.find((known) => known === text);
  if (!status) throw new Error(`No booking is ${text}.`);
  return status;
}

/** What may be done in which state. */
export const allowedIn = {
  pay: ["awaiting_deposit", "expired"],
  /** A payment that arrives late may still confirm, where the places can be had (rule 37). */
  confirm: ["awaiting_deposit", "expired"],
  expire: ["awaiting_deposit"],
  completeTravellers: ["awaiting_deposit", "confirmed"],
  bill: ["confirmed", "completed"],
  /** What was kept of a cancelled one may be more than was paid. */
  payBalance: ["confirmed", "completed", "cancelled"],
  cancel: ["confirmed"],
  /** A mail with links leads to it. */
  link: ["awaiting_deposit", "confirmed", "completed"],
  /** Nothing of it is kept after a day. */
  forget: ["expired"],
} satisfies Record<string, readonly BookingStatus[]>;

/** Whether an action is allowed in the state that a row has. */
export function isAllowed(action: keyof typeof allowedIn, status: string): boolean {
  return allowedIn[action].some((allowed) => allowed === status);
}

/** A balance is billed this long before it is due. */
export const paymentWindowDays = 21;

/** What cancelling costs is honoured this long. */
export const quoteMinutes = 15;

/** What is kept of a cancelled booking, and was not paid before, is due so many days later. */
export const feeDays = 14;

/** Names and birth dates are wanted this long before the departure; tickets are issued then. */
export const detailsDueDays = 45;

/** A booking as a line of its account's list. */
export type BookingInList = {
  ref: string;
  status: BookingStatus;
  /** To come or under way, over, or never to be. */
  phase: "upcoming" | "past" | "ended";
  bookingToken: string;
  /** The person who booked, as the vault knows them. */
  personId: string;
  vacation: { slug: string; title: string; region: Region };
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** Days until the first day, where the journey begins; 0 or less once it has begun. */
  daysAway: number;
  travellers: number;
  totalMinor: bigint;
  /** What is to be paid next, and by when; null where nothing is. */
  due: { on: LocalDate; minor: bigint } | null;
  /** By when tickets need names and birth dates that are not there yet; null where nothing is missing. */
  detailsDueOn: LocalDate | null;
};

/** In which part of the list a booking stands, by its state and the day after which it is over. */
export function phaseOf(status: BookingStatus, isOver: boolean): BookingInList["phase"] {
  if (status === "completed") return "past";
  if (status === "confirmed") return isOver ? "past" : "upcoming";
  return status === "awaiting_deposit" && !isOver ? "upcoming" : "ended";
}
