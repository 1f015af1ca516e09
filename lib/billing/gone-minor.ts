import { type emptySql, sql } from "@/lib/db/sql";

type Sql = typeof emptySql;

/**
 * What a bank has taken back of the payment that `paymentId` names, and not given back, and what it did not honor: a part of a
 * statement (rule 91).
 */
export function goneMinor(paymentId: Sql): Sql {
  return sql`(coalesce((SELECT sum(c.taken_minor - c.returned_minor) FROM chargeback c WHERE c.payment_id = ${paymentId}), 0)
    + coalesce((SELECT sum(o.amount_minor) FROM offline_payment o WHERE o.payment_id = ${paymentId} AND o.returned_at IS NOT NULL), 0))::bigint`;
}
