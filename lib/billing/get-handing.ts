import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import type { Handing } from "@/lib/billing/collection";
import { conditionLine } from "@/lib/billing/handing/condition-lines";
import { factsOf, missingOf } from "@/lib/billing/handing/facts-of";
import { type Debt, readDebt } from "@/lib/billing/handing/read-debt";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { formatDate, localDateOf } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import { debtConditions } from "@/lib/privacy/debt-terms";

/**
 * Whether a bill may be handed to the collection agency, by each of the printed conditions, and how far that is, under `billing` (P42).
 * It names nobody.
 * @throws DomainError not_found, also for any other role.
 */
export async function getHanding(ctx: Context, input: { invoiceId: string }): Promise<Handing> {
  await requireRole(ctx, clerks);
  const debt = await readDebt(ctx, input.invoiceId);
  if (!debt) throw notFound("invoice");
  const facts = factsOf(debt, localDateOf(clock.now()));
  const conditions = await debtConditions(ctx);
  const missing = missingOf(conditions, facts, { before: false });
  const { invoiceId, name: billName, openMinor } = debt;
  return {
    ...{ invoiceId, billName, openMinor, stands: standsOf(debt) },
    conditions: conditions.map((one) => conditionLine(one, debt, !missing.includes(one))),
    mayPropose:
      debt.handover === null && missingOf(conditions, facts, { before: true }).length === 0,
  };
}

function standsOf({ handover }: Debt): string | null {
  if (!handover) return null;
  const { handedAt, handOn } = handover;
  return handedAt
    ? `Given out to be handed to the agency on ${formatDate(localDateOf(handedAt))}. The agency is told when more or less of it is open, and asked to delete it once it is paid or disputed.`
    : `Agreed. It leaves on ${formatDate(handOn)} at the soonest, and only while every condition is met.`;
}
