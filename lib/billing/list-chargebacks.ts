import { requireRole } from "@/lib/auth/require-role";
import { type Chargeback, clerks } from "@/lib/billing/billing";
import { chargebackOf } from "@/lib/billing/chargeback-of";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** A chargeback as the desk sees it: of a booking, and of nobody by name (P34). */
export type ListedChargeback = Chargeback & {
  id: string;
  bookingRef: string;
  /** The bank's word: "product_not_received". */
  reason: string;
  answerBy: Date | null;
};

type Row = Parameters<typeof chargebackOf>[0] &
  Pick<ListedChargeback, "id" | "bookingRef" | "reason" | "answerBy">;

const size = 50;

/** What banks took back or ask about, under `billing`: what is still to be answered first, the nearest day before all others; a page of 50. @throws DomainError not_found for who is no clerk. */
export async function listChargebacks(
  ctx: Context,
  input: { page: number },
): Promise<{ chargebacks: ListedChargeback[]; total: number; pages: number }> {
  await requireRole(ctx, clerks);
  const [counted] = await ctx.db.$queryRaw<{ total: number }[]>(
    sql`SELECT count(*)::int AS total FROM chargeback`,
  );
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT c.id, b.ref AS "bookingRef", c.reason, c.status, c.amount_minor AS "amountMinor", c.taken_minor AS "takenMinor",
           c.returned_minor AS "returnedMinor", c.opened_at AS "openedAt", c.answer_by AS "answerBy", c.decided_at AS "decidedAt"
    FROM chargeback c JOIN booking b ON b.id = c.booking_id
    ORDER BY c.status <> 'open', CASE WHEN c.status = 'open' THEN c.answer_by END, c.opened_at DESC, c.id
    LIMIT ${size} OFFSET ${(input.page - 1) * size}`);
  const total = counted?.total ?? 0;
  const chargebacks = rows.map((row) => ({
    ...{ id: row.id, bookingRef: row.bookingRef, reason: row.reason, answerBy: row.answerBy },
    ...chargebackOf(row),
  }));
  return { chargebacks, total, pages: Math.max(1, Math.ceil(total / size)) };
}
