import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { contested } from "@/lib/billing/contested";
import type { Sum } from "@/lib/billing/schema";
import { clock } from "@/lib/clock";
import { matters } from "@/lib/context/matters";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate, localDateOf, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { listToTell } from "@/lib/notices/list-to-tell";

/** What of all that may wait for a person is of whoever bills. */
const ours = Object.entries<{ words: string; billing?: true }>(matters).filter(
  ([, { billing }]) => billing,
);
/** Beside them, and beside letters and calls, what a clerk has to do at /staff/money and at /staff/overdue. */
const toDo = {
  refund_by_hand: "Money to be sent back by check or bank transfer",
  unmatched_money: "Money without a home",
  bill_disputed: "Bills that somebody disputes",
};
const wordsOf = new Map([
  ...ours.map(([kind, { words }]) => [kind, words] as const),
  ...Object.entries(toDo),
]);

export type Matter = { kind: string; words: string; count: number; since: Date };

export type BillingDay = {
  today: LocalDate;
  dueToday: Sum;
  overdue: Sum;
  matters: Matter[];
  /** The bills that are overdue longest. */
  oldest: { customerId: string; bookingRef: string; dueOn: LocalDate; openMinor: bigint }[];
};

/**
 * What a billing clerk begins the day with, under `billing`.
 * @throws DomainError not_found for any other role.
 */
export async function getBillingDay(ctx: Context): Promise<BillingDay> {
  await requireRole(ctx, clerks);
  const today = localDateOf(clock.now());
  const on = toDateColumn(today);
  const owed = sql`s.open_minor > 0 AND NOT ${contested(sql`s.booking_id`)}`;
  const [sums, waiting, oldest, toTell] = await Promise.all([
    ctx.db.$queryRaw<{ today: boolean; count: number; minor: bigint }[]>(sql`
      SELECT s.due_on = ${on}::date AS today, count(*)::int AS count, sum(s.open_minor)::bigint AS minor
      FROM invoice_standing s WHERE s.due_on <= ${on}::date AND ${owed} GROUP BY 1`),
    ctx.db.$queryRaw<Omit<Matter, "words">[]>(sql`
      SELECT kind, count(*)::int AS count, min(opened_at) AS since FROM attention
      WHERE resolved_at IS NULL AND kind = ANY(${ours.map(([kind]) => kind)}) GROUP BY kind
      UNION ALL
      SELECT 'refund_by_hand', count(*)::int, min(r.created_at) FROM refund r JOIN offline_payment o ON o.payment_id = r.payment_id
      WHERE r.status = 'requested' HAVING count(*) > 0
      UNION ALL
      SELECT 'unmatched_money', count(*)::int, min(recorded_at) FROM unmatched_money WHERE left_minor > 0 HAVING count(*) > 0
      UNION ALL
      SELECT 'bill_disputed', count(*)::int, min(raised_at) FROM bill_dispute WHERE answered_at IS NULL
      HAVING count(*) > 0 ORDER BY since`),
    ctx.db.$queryRaw<{ customerId: string; bookingRef: string; dueOn: Date; openMinor: bigint }[]>(
      sql`
      SELECT s.customer_id AS "customerId", b.ref AS "bookingRef", s.due_on AS "dueOn", s.open_minor AS "openMinor"
      FROM (SELECT * FROM invoice_standing s WHERE s.due_on < ${on}::date AND ${owed} ORDER BY s.due_on, s.seq LIMIT 10) s
        JOIN booking b ON b.id = s.booking_id ORDER BY s.due_on, s.seq`,
    ),
    listToTell(ctx),
  ]);
  const sumOf = (isToday: boolean): Sum => {
    const found = sums.find((one) => one.today === isToday);
    return { count: found?.count ?? 0, minor: found?.minor ?? 0n };
  };
  return {
    ...{ today, dueToday: sumOf(true), overdue: sumOf(false) },
    matters: [
      ...toTell,
      ...waiting.map((one) => ({ ...one, words: wordsOf.get(one.kind) ?? one.kind })),
    ],
    oldest: oldest.map(({ dueOn, ...row }) => ({ ...row, dueOn: fromDateColumn(dueOn) })),
  };
}
