import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { addDays, type LocalDate, localDateOf } from "@/lib/dates";
import { DomainError } from "@/lib/errors";
import type { ErasurePlan } from "@/lib/privacy/erasing";
import { planOf } from "@/lib/privacy/erasure/plan-of";
import { readRows } from "@/lib/privacy/erasure/read-rows";
import { receipt, receiptDays } from "@/lib/privacy/erasure/receipt";
import type { Hold, Holders } from "@/lib/privacy/holders";

/**
 * What erasing people would do now, under `rights`: what goes, what stays, why and until when, and what is kept about them outside
 * the vault (P43). It changes nothing.
 * @throws DomainError conflict while something is under way that must end first.
 */
export async function planErasure(
  ctx: Context,
  holders: Holders,
  input: { personIds: readonly string[] },
): Promise<ErasurePlan> {
  const each = Object.values(holders);
  const found = await Promise.all(each.map((holder) => holder.holdsOn(ctx, input)));
  const [obstacle] = found.flatMap(({ obstacles }) => obstacles);
  if (obstacle) throw new DomainError("conflict", obstacle.why);
  const today = localDateOf(clock.now());
  const plan = planOf(input.personIds, {
    rows: await readRows(ctx, input.personIds),
    holds: [...found.flatMap(({ holds }) => holds), ...receiptHolds(input.personIds, today)],
    today,
  });
  const records = await Promise.all(each.map((holder) => holder.findHeld(ctx, input)));
  return { ...plan, records: records.flat() };
}

/** Where the receipt goes stays as long as sending it may be tried: everything else that knew the address is gone by then. */
function receiptHolds(personIds: readonly string[], today: LocalDate): Hold[] {
  return personIds.map((personId) => ({
    ...{ personId, groups: ["email"], reason: receipt },
    uses: ["essential.service.notifications.email"],
    until: addDays(today, receiptDays),
    why: "We send the receipt there.",
  }));
}
