import { isFree, ownCredit } from "@/lib/billing/crediting/own-credit";
import type { TakeCreditBack } from "@/lib/billing/schema";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { DomainError, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";

/**
 * What is left of a credit of whoever asks goes back the way it came, as much as they saw: the worker sends it to its card, or a clerk by
 * hand. Sent twice it goes back once. Under `billing`.
 * @throws DomainError not_found, also for anybody else's; conflict where less or more is left than was seen, or a bank asks about it or did
 * not honor it.
 */
export async function takeCreditBack(ctx: Context, input: TakeCreditBack): Promise<void> {
  const { creditId } = input;
  await ctx.transaction(async (inner) => {
    // Whoever says that a bank did not honor its payment, or asks about it, has that locked, too: one comes first.
    await inner.db.$queryRaw(sql`
      SELECT p.id FROM payment p JOIN customer_credit c ON c.payment_id = p.id
      WHERE c.id = ${creditId}::uuid AND ${ownCredit(inner.actor)} FOR UPDATE OF p`);
    const [credit] = await inner.db.$queryRaw<Credit[]>(sql`
      SELECT c.payment_id AS "paymentId", c.left_minor AS "leftMinor", c.currency, ${isFree} AS free
      FROM customer_credit c WHERE c.id = ${creditId}::uuid AND ${ownCredit(inner.actor)} FOR UPDATE`);
    if (!credit) throw notFound("credit");
    const { paymentId, leftMinor: amountMinor, currency, free } = credit;
    if (!free) throw asked();
    if (amountMinor === 0n || input.left !== String(amountMinor)) throw changed();
    await inner.db.customerCredit.updateMany({ where: { id: creditId }, data: { leftMinor: 0n } });
    const [id, reason, status] = [newId(), "credit", "requested"] as const;
    await inner.db.refund.createMany({
      data: [{ id, paymentId, amountMinor, currency, reason, status, creditId }],
    });
    await record(inner, { entity: "refund", entityId: id, from: null, to: status, why: reason });
    await emit(inner, "refund.requested", { refundId: id });
  });
}

type Credit = { paymentId: string; leftMinor: bigint; currency: string; free: boolean };

function changed(): DomainError {
  return new DomainError(
    "conflict",
    "Something of this credit was used or sent back meanwhile. Nothing was done twice.",
  );
}

function asked(): DomainError {
  return new DomainError(
    "conflict",
    "A bank asks about the payment that this credit is from. Until that is decided, it stays where it is.",
  );
}
