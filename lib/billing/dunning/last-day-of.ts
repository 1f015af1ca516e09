import { dunningRules } from "@/lib/billing/dunning";
import { addDays, type LocalDate } from "@/lib/dates";

/** The last day on which nothing is said: what was promised for a day may be under way for some more. */
export function lastDayOf(kind: string, untilOn: LocalDate): LocalDate {
  return kind === "promise" ? addDays(untilOn, dunningRules.graceDays) : untilOn;
}
