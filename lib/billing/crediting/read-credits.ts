import { type Credit, goesBackTo } from "@/lib/billing/billing";
import { isFree } from "@/lib/billing/crediting/own-credit";
import type { Context } from "@/lib/context/open-context";
import { type emptySql, sql } from "@/lib/db/sql";

type Row = Omit<Credit, "backTo" | "moves"> & { method: string };
type Move = {
  creditId: string;
  what: keyof typeof moveWords;
  ref: string;
  minor: bigint;
  at: Date;
};

const moveWords = {
  kept: "Kept, from booking",
  used: "Paid booking",
  returned: "Came back from booking",
  sent: "Sent back to you, as you paid booking",
} as const;

/** Credits `c` of a filter, the oldest first, each with all that ever moved it: together that is what is left. */
export async function readCredits(ctx: Context, filter: typeof emptySql): Promise<Credit[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT c.id AS "creditId", b.ref AS "bookingRef", c.left_minor AS "leftMinor", p.method, ${isFree} AS free
    FROM customer_credit c JOIN booking b ON b.id = c.booking_id JOIN payment p ON p.id = c.payment_id
    WHERE ${filter} ORDER BY c.kept_at, c.id`);
  const moves = await readMoves(ctx, filter);
  return rows.map(({ method, ...credit }) => ({
    ...credit,
    backTo: goesBackTo(method),
    moves: (moves.get(credit.creditId) ?? []).map(({ what, ref, minor, at }) => ({
      ...{ words: `${moveWords[what]} ${ref}`, amountMinor: minor, at },
    })),
  }));
}

/** What could not be sent back has never left. */
async function readMoves(ctx: Context, filter: typeof emptySql): Promise<Map<string, Move[]>> {
  const rows = await ctx.db.$queryRaw<Move[]>(sql`
    WITH theirs AS (SELECT c.* FROM customer_credit c WHERE ${filter}), moved AS (
      SELECT id AS credit_id, 'kept' AS what, booking_id, amount_minor AS minor, kept_at AS at FROM theirs
      UNION ALL
      SELECT t.credit_id, t.kind, p.booking_id, CASE t.kind WHEN 'used' THEN -t.amount_minor ELSE t.amount_minor END, t.at
      FROM credit_part t JOIN theirs ON theirs.id = t.credit_id JOIN payment p ON p.id = t.payment_id
      UNION ALL
      SELECT r.credit_id, 'sent', theirs.booking_id, -r.amount_minor, r.created_at
      FROM refund r JOIN theirs ON theirs.id = r.credit_id WHERE r.status NOT IN ('failed', 'cancelled'))
    SELECT m.credit_id AS "creditId", m.what, b.ref, m.minor, m.at FROM moved m JOIN booking b ON b.id = m.booking_id
    ORDER BY m.at, m.what`);
  return Map.groupBy(rows, ({ creditId }) => creditId);
}
