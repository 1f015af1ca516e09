import { type emptySql, sql } from "@/lib/db/sql";

type Sql = typeof emptySql;

/** Whether what came for the payment that `paymentId` names was not what was asked: a part of a statement (rule 47). */
export function isFlagged(paymentId: Sql): Sql {
  return sql`EXISTS (SELECT FROM ledger_entry f WHERE f.kind = 'payment_mismatched' AND f.source_id = ${paymentId})`;
}
