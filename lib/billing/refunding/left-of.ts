import { refundsIn } from "@/lib/billing/billing";
import { goneMinor } from "@/lib/billing/gone-minor";
import { type emptySql, sql } from "@/lib/db/sql";

/**
 * What of a payment `p` may still go back: what came, less what is sent, to be sent or kept as credit, and less what its bank has (rules
 * 48, 59).
 */
export function leftOf(): typeof emptySql {
  return sql`greatest(p.amount_minor - ${goneMinor(sql`p.id`)} - coalesce((SELECT sum(r.amount_minor) FROM refund r
    WHERE r.payment_id = p.id AND r.credit_id IS NULL AND r.status = ANY(${refundsIn.count})), 0), 0)::bigint`;
}
