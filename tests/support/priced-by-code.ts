import type { Pool } from "pg";
import { newId } from "@/lib/ids";

/** The price of a booking that nobody has paid was made with a code, which may be used once. @returns its promotion. */
export async function pricedByCode(
  owner: Pick<Pool, "query">,
  { bookingId, ended }: { bookingId: string; ended: boolean },
): Promise<string> {
  const { rows } = await owner.query(
    `WITH made AS (
       INSERT INTO promotion (id, code, title, fixed_minor, starts_at, ends_at, max_uses)
       VALUES (gen_random_uuid(), $1, 'Test code', 1000, now() - interval '2 days', now() + $3::int * interval '1 day', 1) RETURNING id)
     , priced AS (
       INSERT INTO quote (id, departure_id, snapshot, total_minor, currency, edition_id, cancellation_terms_id, booking_terms_id)
       SELECT gen_random_uuid(), q.departure_id, q.snapshot || jsonb_build_object('code',
                jsonb_build_object('promotionId', made.id, 'code', $1::text, 'title', 'Test code', 'limited', true)),
              q.total_minor, q.currency, q.edition_id, q.cancellation_terms_id, q.booking_terms_id
       FROM made, quote q WHERE q.id = (SELECT quote_id FROM booking WHERE id = $2) RETURNING id)
     , told AS (UPDATE booking SET quote_id = priced.id FROM priced WHERE booking.id = $2)
     SELECT id FROM made`,
    [`C${newId().slice(0, 8).toUpperCase()}`, bookingId, ended ? -1 : 1],
  );
  return String(rows[0].id);
}
