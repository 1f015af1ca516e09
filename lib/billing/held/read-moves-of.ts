import { paymentsIn, refundsIn } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Row = {
  person_id: string;
  id: string;
  kind: "payment" | "refund" | "chargeback";
  method: string;
  amount_minor: bigint;
  currency: string;
  status: string;
  created_at: Date;
  moves: boolean;
};

/** Payments, refunds and chargebacks of people; `moves` while one is not over. */
export async function readMovesOf(
  ctx: Context,
  { personIds }: { personIds: readonly string[] },
): Promise<Row[]> {
  return await ctx.db.$queryRaw<Row[]>(sql`
    SELECT c.person_id, p.id, 'payment' AS kind, p.method, p.amount_minor, p.currency, p.status, p.created_at,
           p.status = ANY(${paymentsIn.settle}) AS moves
    FROM customer c JOIN payment p ON p.customer_id = c.id WHERE c.person_id = ANY(${personIds}::uuid[])
    UNION ALL
    SELECT c.person_id, r.id, 'refund', p.method, r.amount_minor, r.currency, r.status, r.created_at, r.status <> ALL(${refundsIn.over})
    FROM customer c JOIN payment p ON p.customer_id = c.id JOIN refund r ON r.payment_id = p.id
    WHERE c.person_id = ANY(${personIds}::uuid[])
    UNION ALL
    SELECT c.person_id, b.id, 'chargeback', p.method, b.amount_minor, b.currency, b.status, b.opened_at, b.status = 'open'
    FROM customer c JOIN payment p ON p.customer_id = c.id JOIN chargeback b ON b.payment_id = p.id
    WHERE c.person_id = ANY(${personIds}::uuid[])
    ORDER BY created_at, id`);
}
