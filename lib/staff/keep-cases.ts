import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";

const seen = [
  { kind: "open_receivable", reason: "payment_due", from: sql`open_receivable` },
  { kind: "call_to_make", reason: "told_by_phone", from: sql`due_call` },
  { kind: "order_trouble", reason: "needs_attention", from: sql`troubled_order` },
];

/**
 * Opens a case for each booking of which something is due, about which somebody is to be called, or that is in trouble, and closes those
 * that are no longer (P13, P34): employees cannot, so that nobody owes or is in trouble because somebody wants to look. A scan: again it finds nothing.
 * @returns how many were opened and closed.
 */
export async function keepCases(ctx: Context): Promise<{ opened: number; closed: number }> {
  let [opened, closed] = [0, 0];
  for (const { kind, reason, from } of seen) {
    closed += await ctx.db.$executeRaw(sql`
      UPDATE staff_case c SET closed_at = now()
      WHERE c.kind = ${kind} AND c.opened_by IS NULL AND c.closed_at IS NULL
        AND NOT EXISTS (SELECT FROM ${from} v WHERE v.booking_id = c.booking_id)`);
    const due = await ctx.db.$queryRaw<{ booking: string; person: string; ref: string }[]>(sql`
      SELECT v.booking_id AS booking, v.person_id AS person, b.ref
      FROM ${from} v JOIN booked_person b ON b.booking_id = v.booking_id AND b.part = 'contact'
      WHERE NOT EXISTS (SELECT FROM staff_case c
        WHERE c.kind = ${kind} AND c.booking_id = v.booking_id AND c.opened_by IS NULL AND c.closed_at IS NULL)
      ORDER BY v.booking_id LIMIT 1000`);
    for (const { booking, person, ref } of due)
      opened += await ctx.db.$executeRaw(sql`
        WITH made AS (
          INSERT INTO staff_case (id, kind, reason, booking_id) VALUES (${newId()}::uuid, ${kind}, ${reason}, ${booking}::uuid)
          ON CONFLICT DO NOTHING RETURNING id)
        INSERT INTO case_person (case_id, person_id, booking_ref, part) SELECT id, ${person}::uuid, ${ref}, 'contact' FROM made`);
  }
  return { opened, closed };
}
