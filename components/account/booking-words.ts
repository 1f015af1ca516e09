import { isPast } from "@/components/ui/is-past";
import type { BookingInList } from "@/lib/booking/booking";
import { daysBetween, formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

const states = {
  awaiting_deposit: "Not paid yet",
  confirmed: "Confirmed",
  completed: "You have been there",
  expired: "Not booked",
  cancelled: "Cancelled",
  cancelled_by_organiser: "We had to cancel it",
} satisfies Record<BookingInList["status"], string>;

/** Where a booking stands. */
export function stateWords({ status, phase }: Pick<BookingInList, "status" | "phase">): string {
  return status === "confirmed" && phase === "past" ? states.completed : states[status];
}

/** How long it is until the first day: "In 42 days", "Tomorrow", "Day 3 of 8". */
export function whenWords(
  booking: Pick<BookingInList, "daysAway" | "startsOn" | "endsOn">,
): string {
  const { daysAway, startsOn, endsOn } = booking;
  if (daysAway > 1) return `In ${daysAway} days`;
  if (daysAway === 1) return "Tomorrow";
  if (daysAway === 0) return "Today";
  return `Day ${1 - daysAway} of ${daysBetween(startsOn, endsOn) + 1}`;
}

/** "$1,200.00 due by Sat, Mar 28, 2027", once that is past "due since", and "Cancellation fee: $300.00 due by …". */
export function dueWords(
  { on, minor }: NonNullable<BookingInList["due"]>,
  status: BookingInList["status"],
): string {
  const when = isPast(on) ? "since" : "by";
  const words = `${formatMoneyExact(minor)} due ${when} ${formatDate(on)}`;
  return status === "cancelled" ? `Cancellation fee: ${words}` : words;
}
