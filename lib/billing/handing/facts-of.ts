import { toldDays } from "@/lib/billing/collection";
import type { Debt } from "@/lib/billing/handing/read-debt";
import { addDays, type LocalDate, localDateOf } from "@/lib/dates";
import { type factWords, unmetOf } from "@/lib/privacy/debt-terms";

type Facts = Parameters<typeof factWords>[0];

/** What is so of a debt on a day, as the policy asks for it. */
export function factsOf(debt: Debt, today: LocalDate): Facts {
  const { contested, waits, handover, lateDays, delivered } = debt;
  const toldOn = handover?.toldAt ? localDateOf(handover.toldAt) : null;
  return {
    true: [
      ...(contested ? [] : (["noDispute"] as const)),
      ...(waits ? [] : (["noPromiseToPay"] as const)),
      ...(handover ? (["twoPerson"] as const) : []),
      ...(toldOn && addDays(toldOn, toldDays) <= today ? (["toldFirst"] as const) : []),
    ],
    counts: { overdueDays: debt.openMinor > 0n ? lateDays : 0, noticesDelivered: delivered },
  };
}

/** What follows from an agreement alone: everything else must be so before it is asked for. */
const afterAgreeing: readonly string[] = ["twoPerson", "toldFirst"];

/** Those conditions that are not met; without what only follows from an agreement where `before` it. */
export function missingOf(
  conditions: Parameters<typeof unmetOf>[0],
  facts: Facts,
  { before }: { before: boolean },
): readonly string[] {
  const unmet = unmetOf(conditions, facts);
  return before ? unmet.filter((condition) => !afterAgreeing.includes(condition)) : unmet;
}
