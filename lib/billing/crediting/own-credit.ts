import { type emptySql, sql } from "@/lib/db/sql";

type Sql = typeof emptySql;

/** That a credit `c` is of an account: a visitor has none. */
export function ownCredit(accountId: string): Sql {
  return sql`c.account_id::text = ${accountId}`;
}

/** That nothing is said against the payment of a credit `c`: no bank asks about it or has taken it back (rule 91). */
export const isFree = sql`(NOT EXISTS (SELECT FROM chargeback k WHERE k.payment_id = c.payment_id AND k.status <> 'won')
  AND NOT EXISTS (SELECT FROM offline_payment o WHERE o.payment_id = c.payment_id AND o.returned_at IS NOT NULL))`;
