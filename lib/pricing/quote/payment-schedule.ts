import { addDays, type LocalDate } from "@/lib/dates";
import { portion } from "@/lib/money";
import type { ScheduleLine } from "@/lib/pricing/pricing";

type Terms = {
  startsOn: LocalDate;
  balanceDueDays: number;
  /** Basis points. */
  depositRate: number;
};

/**
 * When what is due: a deposit now and the balance on its day, which add up to the total to the cent (rule 33), or all of it now
 * from the day on which the balance would be due (rule 34). Nothing is due where there is nothing to pay.
 */
export function paymentSchedule(
  totalMinor: bigint,
  { startsOn, balanceDueDays, depositRate }: Terms,
  today: LocalDate,
): ScheduleLine[] {
  if (totalMinor <= 0n) return [];
  const balanceDueOn = addDays(startsOn, -balanceDueDays);
  const rounded = portion(totalMinor, depositRate);
  const deposit = rounded > 0n ? rounded : 1n;
  if (today >= balanceDueOn || deposit >= totalMinor)
    return [{ kind: "full", amountMinor: totalMinor, dueOn: today }];
  return [
    { kind: "deposit", amountMinor: deposit, dueOn: today },
    { kind: "balance", amountMinor: totalMinor - deposit, dueOn: balanceDueOn },
  ];
}
