import type { KeptCard } from "@/lib/billing/billing";
import type { Region } from "@/lib/catalog/catalog";
import { addDays, type LocalDate, localDateOf } from "@/lib/dates";
import type { FormOnScreen } from "@/lib/privacy/show-form";

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
  /** What falls due is taken from a card that was kept. */
  collect: ["confirmed", "completed"],
  /** A balance is divided into instalments. */
  spread: ["confirmed"],
  cancel: ["confirmed"],
  /** We cancel its departure. */
  callOff: ["confirmed"],
  /** What was put into a calendar can be taken out of it. */
  putInCalendar: ["confirmed", "completed", "cancelled", "cancelled_by_organiser"],
  /** Some of its travellers do not go any more, or all go on another date. */
  change: ["confirmed"],
  /** A place goes to somebody else. */
  transfer: ["confirmed"],
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

/** Whoever paid too late decides so long what becomes of it; then it goes back (house decision). */
const hoursToDecide = 72;

/** Until when, of what came at an instant. */
export function decidedBy(at: Date): Date {
  return new Date(at.getTime() + hoursToDecide * 3_600_000);
}

/** What is kept of a cancelled booking, and was not paid before, is due so many days later. */
const feeDays = 14;

/** By when it is due: never after the departure nor in the past (rule 102). The view `open_receivable` reckons the same. */
export function feeDueOn(cancelledOn: LocalDate, startsOn: LocalDate): LocalDate {
  const latest = addDays(cancelledOn, feeDays);
  const dueOn = latest < startsOn ? latest : startsOn;
  return dueOn > cancelledOn ? dueOn : cancelledOn;
}

/** By when all money is back, in days after the one on which we cancelled (rule 65). */
const moneyBackDays = 14;

/** The last day for it, in the business zone. */
export function moneyBackBy(cancelledAt: Date): LocalDate {
  return addDays(localDateOf(cancelledAt), moneyBackDays);
}

/** Names and birth dates are wanted this long before the departure; tickets are issued then. */
const detailsDueDays = 45;

/** By when they are wanted: never in the past (rule 102). */
export function detailsWantedBy(startsOn: LocalDate, today: LocalDate): LocalDate {
  const wanted = addDays(startsOn, -detailsDueDays);
  return wanted > today ? wanted : today;
}

/** Somebody else may take a place until so many days before the departure (rule 66). */
export const transferDays = 7;

/** The last day for it, of the departure's zone. */
export function transferableUntil(startsOn: LocalDate): LocalDate {
  return addDays(startsOn, -transferDays);
}

/** What is due because of another date is due this soon. */
const settleDays = 3;

/** By when: never after the departure nor in the past (rule 102). */
export function settledBy(today: LocalDate, startsOn: LocalDate): LocalDate {
  const wanted = addDays(today, settleDays);
  const latest = wanted < startsOn ? wanted : startsOn;
  return latest > today ? latest : today;
}

/** When what falls due is taken from a card that was kept, and how often it is tried (house decision: three times in ten days). */
export const collecting = {
  /** So long before the day, it is said which amount is taken on it. */
  noticeDays: 7,
  /** Nothing is taken sooner than so long after that was said. */
  leastNoticeDays: 2,
  /** The days of the tries, counted from the first. */
  tries: [0, 4, 9],
} as const;

/** The day on which a line is taken: when it is due, and never so soon that who pays could not have heard of it. */
export function collectedOn(dueOn: LocalDate, announcedOn: LocalDate): LocalDate {
  const soonest = addDays(announcedOn, collecting.leastNoticeDays);
  return dueOn > soonest ? dueOn : soonest;
}

/** A card, and the day on which each line of a schedule is taken from it, by its number; null where it is tried no more. */
export type Collection = KeptCard & { takenOn: ReadonlyMap<number, LocalDate | null> };

export type Tried = { number: number; begunOn: LocalDate; outcome: string | null };

/**
 * The day of the next try, after those that were made; null where none follows: one is under way, the bank refused for good or wants to
 * see who pays, or it was tried often enough.
 */
export function nextTryOn(tried: readonly Tried[], firstOn: LocalDate): LocalDate | null {
  if (tried.some(({ outcome }) => outcome !== "declined")) return null;
  const first = tried.find(({ number }) => number === 1)?.begunOn ?? firstOn;
  const days = collecting.tries[tried.length];
  return days === undefined ? null : addDays(first, days);
}

/** A part of a balance, and by when it is due. */
export type PlannedLine = { kind: "instalment" | "balance"; amountMinor: bigint; dueOn: LocalDate };

/** What is open of a balance in parts, and into which parts it can be divided: the ways with the fewest first. */
export type Spreading = { parts: number; offers: PlannedLine[][] };

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
  /** What is to be paid next, and by when, of one that was cancelled too; null where nothing is. */
  due: { on: LocalDate; minor: bigint } | null;
  /** By when tickets need names and birth dates that are not there yet; null where nothing is missing. */
  detailsDueOn: LocalDate | null;
};

/** Somebody who travels, by their number: who it is, an employee asks to see under the case. */
type DeskTraveller = { id: string; personId: string; seq: number; type: string; room: string };

/** A booking as an employee changes it for its customer. */
export type BookingAtDesk = {
  bookingId: string;
  ref: string;
  status: BookingStatus;
  vacation: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  priceMinor: bigint;
  paidMinor: bigint;
  travellers: DeskTraveller[];
  /** When a place was last handed on; null where none was. */
  handedOnAt: Date | null;
  /** Of the form that asks who comes instead. */
  form: FormOnScreen;
  /** It counts, and has not begun. */
  changeable: boolean;
};

/** What an employee was told that a booking comes to once it is cancelled or changed, whichever it is. */
export type DeskQuote = {
  id: string;
  kind: "cancel" | "travellers" | "date";
  /** Who would not travel, and on which days all of them would instead. */
  travellerIds: string[];
  to: { startsOn: LocalDate; endsOn: LocalDate } | null;
  beforeMinor: bigint;
  /** What is kept or charged of the price afterwards, and that price. */
  feeMinor: bigint;
  totalMinor: bigint;
  /** What being late has cost beside that price; who cancels owes none. */
  lateFeesMinor: bigint;
  paidMinor: bigint;
  /** What goes back at once. */
  backMinor: bigint;
  expiresAt: Date;
  holds: boolean;
  done: boolean;
  /** How far a second person has come with it; null where nobody has proposed it. */
  proposal: "waiting" | "approved" | "rejected" | null;
  of: { ref: string; customerId: string; currency: string };
};

/** What is to become of a booking, for whoever agrees to it. */
export type ProposedChange = {
  kind: "cancel" | "travellers" | "date";
  /** How many would not travel any more. */
  travellers: number;
  beforeMinor: bigint;
  totalMinor: bigint;
  feeMinor: bigint;
};

/** In which part of the list a booking stands, by its state and the day after which it is over. */
export function phaseOf(status: BookingStatus, isOver: boolean): BookingInList["phase"] {
  if (status === "completed") return "past";
  if (status === "confirmed") return isOver ? "past" : "upcoming";
  return status === "awaiting_deposit" && !isOver ? "upcoming" : "ended";
}
