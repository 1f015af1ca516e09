import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { conditionLine } from "@/lib/billing/handing/condition-lines";
import { factsOf, missingOf } from "@/lib/billing/handing/facts-of";
import { type Debt, readDebt } from "@/lib/billing/handing/read-debt";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { DomainError, notFound } from "@/lib/errors";
import { debtConditions } from "@/lib/privacy/debt-terms";

/** A bill that may be proposed to be handed on: what it is called, whose it is, and what is open. */
export type Handable = { ref: string; customerId: string; currency: string; openMinor: bigint };

/**
 * A bill that a clerk may propose to hand to the collection agency: every printed condition is met, but for what follows from the
 * agreement itself (P42). Under `billing`.
 * @throws DomainError not_found, also for any other role; conflict with the first condition that is not met.
 */
export async function getHandable(ctx: Context, input: { invoiceId: string }): Promise<Handable> {
  await requireRole(ctx, clerks);
  const debt = await readDebt(ctx, input.invoiceId);
  if (!debt) throw notFound("invoice");
  await assertHandable(ctx, debt);
  const { name: ref, customerId, currency, openMinor } = debt;
  return { ref, customerId, currency, openMinor };
}

/** @throws DomainError conflict with the first condition that is not met, or where it is being handed on already. */
export async function assertHandable(ctx: Context, debt: Debt): Promise<void> {
  if (debt.handover) throw new DomainError("conflict", "It is being handed on already.");
  const facts = factsOf(debt, localDateOf(clock.now()));
  const [first] = missingOf(await debtConditions(ctx), facts, { before: true });
  if (!first) return;
  const { words, now } = conditionLine(first, debt, false);
  throw new DomainError("conflict", `Not allowed. It takes: ${words.toLowerCase()}. Now: ${now}.`);
}
