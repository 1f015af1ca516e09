import type { Task } from "@/components/account/overview/to-do";
import { isPast } from "@/components/ui/is-past";
import type { BookingInList } from "@/lib/booking/booking";
import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

/** What an account's bookings still need, by the day by which they do; then what waits for an answer. */
export function tasksOf(bookings: readonly BookingInList[], openQuestions: number): Task[] {
  const dated = bookings.flatMap(tasksOfBooking).sort((a, b) => a.on.localeCompare(b.on));
  const tasks = dated.map(({ on, ...task }) => ({
    ...task,
    by: isPast(on) ? `since ${formatDate(on)}` : `by ${formatDate(on)}`,
  }));
  if (openQuestions === 0) return tasks;
  const words =
    openQuestions === 1
      ? "Say yes or no to a new use of what you told us"
      : `Say yes or no to ${openQuestions} new uses of what you told us`;
  return [...tasks, { href: paths.accountPrivacy({}, "choices"), words, by: null }];
}

function tasksOfBooking({ status, bookingToken, vacation, due, detailsDueOn }: BookingInList) {
  const [href, people] = [paths.booking(bookingToken), paths.bookingTravellers(bookingToken)];
  const amount = due ? formatMoneyExact(due.minor) : "";
  const what = status === "cancelled" ? `the cancelled ${vacation.title}` : vacation.title;
  const verb = status === "awaiting_deposit" ? "Pay the first" : "Pay";
  return [
    ...(due ? [{ on: due.on, href, words: `${verb} ${amount} for ${what}` }] : []),
    ...(detailsDueOn
      ? [{ on: detailsDueOn, href: people, words: `Say who travels: ${vacation.title}` }]
      : []),
  ];
}
