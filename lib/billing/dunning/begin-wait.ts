import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { dunningRules } from "@/lib/billing/dunning";
import { findOpenCase } from "@/lib/billing/dunning/find-open-case";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { addDays, formatDate, type LocalDate, localDateOf, toDateColumn } from "@/lib/dates";
import { wrongField } from "@/lib/errors";

type NewWait = {
  id: string;
  caseId: string;
  untilOn: LocalDate;
  /** How the field of the day is called. */
  field: string;
} & ({ kind: "pause"; reason: string } | { kind: "promise"; amountMinor: bigint });

/**
 * Notes, as a billing clerk, why nothing is said in a case until a day; what it waited for before counts no more. Noted once, however often
 * the form is sent.
 * @param input.fits of what is open of the case.
 * @throws DomainError not_found for who is no billing clerk, and for no case; conflict where the case is over; invalid beside a field.
 */
export async function beginWait(
  ctx: Context,
  wait: NewWait,
  fits: (ctx: Context, customerId: string) => Promise<void> = async () => undefined,
): Promise<void> {
  await requireRole(ctx, clerks);
  const { id, caseId, kind, untilOn, field } = wait;
  await ctx.transaction(async (inner) => {
    const { customerId } = await findOpenCase(inner, caseId);
    if ((await inner.db.dunningWait.count({ where: { id } })) > 0) return;
    assertDay(untilOn, field);
    await fits(inner, customerId);
    await inner.db.dunningWait.updateMany({
      where: { caseId, endedAt: null },
      data: { endedAt: clock.now(), endedBy: ctx.actor },
    });
    const what =
      wait.kind === "pause" ? { reason: wait.reason } : { amountMinor: wait.amountMinor };
    await inner.db.dunningWait.createMany({
      data: [{ id, caseId, kind, ...what, untilOn: toDateColumn(untilOn), notedBy: ctx.actor }],
    });
    await record(inner, { entity: "dunning_case", entityId: caseId, from: null, to: kind });
  });
}

function assertDay(untilOn: LocalDate, field: string): void {
  const today = localDateOf(clock.now());
  const last = addDays(today, dunningRules.mostWaitDays);
  if (untilOn > today && untilOn <= last) return;
  throw wrongField(field, `Write a day after today, ${formatDate(last)} at the latest.`);
}
