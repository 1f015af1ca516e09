import type { Dunned } from "@/lib/billing/dunning/next-step";
import { daysBetween, type LocalDate } from "@/lib/dates";

/** Whether a case is over: nothing is late any more, and what was said is about nothing that is open (rule 93). */
export function isOver({ bills, taken }: Dunned, today: LocalDate): boolean {
  return bills.every(
    ({ id, dueOn }) => daysBetween(dueOn, today) <= 0 && taken.every(({ billId }) => billId !== id),
  );
}
