import type { DunningRules } from "@/lib/billing/dunning";
import { isOver } from "@/lib/billing/dunning/is-over";
import { type Dunned, nextStep } from "@/lib/billing/dunning/next-step";
import type { LocalDate } from "@/lib/dates";

/** Whether something is to be written down of an account today: a step, another oldest bill, or that its case is over. */
export function isToBeLookedAt(rules: DunningRules, dunned: Dunned, today: LocalDate): boolean {
  const { anchored } = dunned;
  if (anchored && isOver(dunned, today)) return true;
  const found = nextStep(rules, dunned, today);
  if (!found) return false;
  return found.due !== null || (anchored !== null && anchored.billId !== found.anchor.id);
}
