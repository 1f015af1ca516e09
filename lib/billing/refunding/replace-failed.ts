import { paymentsIn } from "@/lib/billing/billing";
import { isFree } from "@/lib/billing/crediting/own-credit";
import { leftOf } from "@/lib/billing/refunding/left-of";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { resolveMatter } from "@/lib/context/resolve-matter";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";

type Failed = {
  id: string;
  paymentId: string;
  amountMinor: bigint;
  currency: string;
  reason: string;
  creditId: string | null;
};

/**
 * Gives a refund up that failed, and asks for another in its place, in the caller's transaction, which has the payment locked: what Stripe
 * may still say of the first does not touch the second (rules 59, 60). Nobody has to see to it any more.
 * @returns the other's id.
 * @throws DomainError conflict where that much is not left any more, as after another attempt, or it was done before.
 */
export async function replaceFailed(ctx: Context, failed: Failed): Promise<string> {
  const { id: failedId, paymentId, amountMinor, currency, reason, creditId } = failed;
  if (!(await isLeft(ctx, failed))) throw gone();
  const { count } = await ctx.db.refund.updateMany({
    where: { id: failedId, status: "failed" },
    data: { status: "cancelled" },
  });
  if (count === 0) throw gone();
  const id = newId();
  const same = { paymentId, amountMinor, currency, reason, creditId };
  // Not where there is another for the same reason.
  const asked = await ctx.db.refund.createMany({
    data: [{ ...same, id, status: "requested" }],
    skipDuplicates: true,
  });
  if (asked.count === 0) throw gone();
  const given = { from: "failed", to: "cancelled", why: id };
  await record(ctx, { entity: "refund", entityId: failedId, ...given });
  await record(ctx, { entity: "refund", entityId: id, from: null, to: "requested" });
  for (const kind of ["refund_failed", "refund_refused"] as const)
    await resolveMatter(ctx, { kind, subjectId: failedId });
  return id;
}

/** Of its payment, or of its credit, where it failed into that again: then it is taken out of it. */
async function isLeft(ctx: Context, refund: Failed): Promise<boolean> {
  const { paymentId, amountMinor, creditId } = refund;
  const left = creditId
    ? sql`UPDATE customer_credit c SET left_minor = left_minor - ${amountMinor}
        WHERE c.id = ${creditId}::uuid AND left_minor >= ${amountMinor} AND ${isFree} RETURNING c.id`
    : sql`SELECT p.id FROM payment p
        WHERE p.id = ${paymentId}::uuid AND p.status = ANY(${paymentsIn.refund}) AND ${leftOf()} >= ${amountMinor}`;
  return (await ctx.db.$queryRaw<{ id: string }[]>(left)).length > 0;
}

function gone(): DomainError {
  return new DomainError(
    "conflict",
    "So much is not left any more: it was sent meanwhile, or a bank asks about it. Nothing was noted.",
  );
}
