import { beginWait } from "@/lib/billing/dunning/begin-wait";
import type { pauseReasons } from "@/lib/billing/overdue";
import type { Context } from "@/lib/context/open-context";
import type { LocalDate } from "@/lib/dates";

type Pause = {
  id: string;
  caseId: string;
  untilOn: LocalDate;
  reason: keyof typeof pauseReasons;
};

/**
 * Lets a case rest until the end of a day: nothing is asked for meanwhile, and nothing that was left out is made up for in a burst (rules
 * 95, 97). By a billing clerk, under `billing`.
 * @throws DomainError not_found for who is no billing clerk, and for no case; conflict where the case is over; invalid beside the day.
 */
export async function pauseCase(ctx: Context, pause: Pause): Promise<void> {
  await beginWait(ctx, { ...pause, kind: "pause", field: "untilOn" });
}
