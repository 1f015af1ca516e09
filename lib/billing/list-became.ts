import { requireRole } from "@/lib/auth/require-role";
import { clerks, type OfflineMethod } from "@/lib/billing/billing";
import { type Became, becameWords } from "@/lib/billing/unmatched/became-words";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

/** What became of a part of money that had no home, or that it still waits. */
export type ListedBecame = {
  lineId: string;
  method: OfflineMethod;
  number: string;
  receivedOn: LocalDate;
  amountMinor: bigint;
  words: string;
  /** That it was for, where somebody knows. */
  booking: { ref: string; customerId: string } | null;
  /** Null while it waits. */
  at: Date | null;
  /** The employee who said so; null where none did. */
  by: string | null;
};

const most = 100;

type Row = Omit<ListedBecame, "receivedOn" | "words" | "booking"> &
  Became & { receivedOn: Date; ref: string | null; customerId: string | null };

/**
 * What became of all money of a number that had no home when it came, part by part, also once nothing of it is left. Under `billing`
 * (rules 49, 62).
 * @throws DomainError not_found for who is no billing clerk.
 */
export async function listBecame(ctx: Context, input: { number: string }): Promise<ListedBecame[]> {
  await requireRole(ctx, clerks);
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT l.id || ' ' || l.kind AS "lineId", u.method, u.number, u.received_on AS "receivedOn", l.kind, l.minor AS "amountMinor",
           l.sent_by AS "sentBy", l.at, l.at < u.decide_by AS "inTime", b.ref, b.customer_id AS "customerId",
           o.returned_at AS "returnedAt", back.status AS back, back.settled_at AS "backAt", e.name AS by
    FROM unmatched_money u CROSS JOIN LATERAL (
        SELECT u.id, 'matched' AS kind, u.came_minor - u.amount_minor AS minor, NULL AS sent_by, u.recorded_at AS at, u.recorded_by AS by
        WHERE u.came_minor > u.amount_minor
        UNION ALL SELECT p.id, p.kind, p.amount_minor, p.number, p.at, p.by FROM unmatched_part p WHERE p.unmatched_id = u.id
        UNION ALL SELECT u.id, 'waits', u.left_minor, NULL, NULL, NULL WHERE u.left_minor > 0) l
      LEFT JOIN payment y ON y.id = l.id AND l.kind = 'matched' LEFT JOIN offline_payment o ON o.payment_id = y.id
      -- What its payer decided about is a payment of which all goes back.
      LEFT JOIN refund back ON back.payment_id = y.id AND back.credit_id IS NULL AND back.amount_minor = l.minor
        AND back.reason IN ('overpaid', 'cancelled') AND u.decide_by IS NOT NULL AND u.booking_id = y.booking_id AND l.id <> u.id
      LEFT JOIN booking b ON b.id = CASE l.kind WHEN 'waits' THEN u.booking_id ELSE y.booking_id END
      LEFT JOIN employee e ON e.account_id = l.by AND back.id IS NULL
    WHERE u.number = ${input.number} ORDER BY u.received_on DESC, u.id, l.at NULLS LAST, l.id LIMIT ${most}`);
  return rows.map(
    ({ kind, sentBy, inTime, returnedAt, back, backAt, ref, customerId, ...row }) => ({
      ...{ ...row, receivedOn: fromDateColumn(row.receivedOn) },
      words: becameWords({ kind, sentBy, inTime, returnedAt, back, backAt }),
      booking: ref && customerId ? { ref, customerId } : null,
    }),
  );
}
