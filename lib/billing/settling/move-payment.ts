import { paymentsIn } from "@/lib/billing/billing";
import {
  findPaymentRow,
  type PaymentRow,
  type Settled,
  settledAs,
} from "@/lib/billing/settling/payment-row";
import type { Context } from "@/lib/context/open-context";
import { type emptySql, sql } from "@/lib/db/sql";

/** Money for a firm booking is heard of by who keeps its books; all other money, and what came to nothing, by who keeps its places. */
const heardOf = {
  confirmed: sql`CASE kind WHEN 'balance' THEN 'balance.paid' ELSE 'payment.confirmed' END`,
  cancelled: sql`'payment.ended'`,
} as const;

/**
 * Moves an open payment in one statement, with its history, its event and what `more` makes of the row of `source`. Two workers
 * and a page may all ask at once: one moves it, and the others are told how it stands (rule 36).
 */
export async function movePayment(
  ctx: Context,
  { id }: Pick<PaymentRow, "id">,
  to: "confirmed" | "cancelled",
  set: typeof emptySql,
  more: typeof emptySql,
): Promise<Settled> {
  const moved = await ctx.db.$queryRaw<unknown[]>(sql`
    WITH found AS (SELECT id, status FROM payment WHERE id = ${id}::uuid FOR UPDATE), source AS (
      UPDATE payment p SET status = ${to}, ${set} FROM found
      WHERE p.id = found.id AND p.status = ANY(${paymentsIn.settle})
      RETURNING p.id, p.kind, p.customer_id, p.booking_id, found.status AS was
    ), told AS (
      INSERT INTO lifecycle_event (entity, entity_id, "from", "to", actor)
      SELECT 'payment', id, was, ${to}, ${ctx.actor} FROM source
    ), heard AS (
      INSERT INTO outbox_event (kind, payload)
      SELECT ${heardOf[to]}, jsonb_build_object('paymentId', id) FROM source
    ) ${more}
    SELECT id FROM source`);
  return moved.length > 0 ? to : settledAs(await findPaymentRow(ctx, id));
}
