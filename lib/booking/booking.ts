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
  /** A mail with links leads to it. */
  link: ["awaiting_deposit", "confirmed", "completed"],
  /** Nothing of it is kept after a day. */
  forget: ["expired"],
} satisfies Record<string, readonly BookingStatus[]>;

/** Whether an action is allowed in the state that a row has. */
export function isAllowed(action: keyof typeof allowedIn, status: string): boolean {
  return allowedIn[action].some((allowed) => allowed === status);
}

/** Names and birth dates are wanted this long before the departure; tickets are issued then. */
export const detailsDueDays = 45;
