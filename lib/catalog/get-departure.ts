import type { DepartureFacts } from "@/lib/catalog/catalog";
import { readDeparture } from "@/lib/catalog/departure/departure-row";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

/**
 * A departure by its code, with rooms, prices, extras and terms, in one statement: the booking terms are the
 * newest of theirs that are in effect. One that is past its cut-off is found, with
 * `onSale: false` by the database's clock; a draft's or an unknown one's is not.
 * @throws DomainError not_found
 */
export async function getDeparture(ctx: Context, code: string): Promise<DepartureFacts> {
  // Whatever else an address may say; a NUL would be an error of the database.
  if (!/^[A-Z0-9-]{1,32}$/.test(code)) throw notFound("departure");
  const [row] = await ctx.db.$queryRaw<{ facts: unknown }[]>`
    SELECT jsonb_build_object(
      'departure', to_jsonb(d) || jsonb_build_object('booking_terms_id', agreed.id),
      'onSale', d.cutoff_at > now() AND d.status IN ('scheduled', 'guaranteed') AND v.status = 'published',
      'vacation', jsonb_build_object('slug', v.slug, 'title', v.title, 'region', v.region, 'countries', v.countries,
                                     'nights', v.nights, 'minimumAge', v.minimum_age),
      'rooms', (
        SELECT jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'description', r.description,
            'occupancy', r.occupancy, 'singleSupplementMinor', r.single_supplement::text,
            'adultMinor', adult.price_minor::text, 'childMinor', child.price_minor::text,
            'uses', (SELECT jsonb_agg(jsonb_build_object('poolId', u.pool_id, 'units', u.units) ORDER BY u.pool_id)
                     FROM pool_use u WHERE u.room_type_id = r.id)) ORDER BY r.position)
        FROM room_type r
        JOIN rate_plan adult ON adult.room_type_id = r.id AND adult.traveller_type = 'adult'
        LEFT JOIN rate_plan child ON child.room_type_id = r.id AND child.traveller_type = 'child'
        WHERE r.departure_id = d.id AND EXISTS (SELECT FROM pool_use u WHERE u.room_type_id = r.id)),
      'extras', (
        SELECT jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'description', e.description,
            'priceMinor', e.price_minor::text, 'per', e.per, 'poolId', p.id) ORDER BY e.position)
        FROM extra e LEFT JOIN inventory_pool p ON p.departure_id = d.id AND p.name = e.pool_name
        WHERE e.vacation_id = v.id AND (e.pool_name IS NULL OR p.id IS NOT NULL)),
      'terms', (SELECT jsonb_agg(to_jsonb(t)) FROM terms_version t WHERE t.id IN (d.cancellation_terms_id, agreed.id)),
      'tiers', (
        SELECT jsonb_agg(jsonb_build_object('daysBefore', c.days_before, 'rate', c.rate, 'fixedMinor', c.fixed_minor::text)
                         ORDER BY c.days_before DESC)
        FROM cancellation_tier c WHERE c.terms_id = d.cancellation_terms_id)) AS facts
    FROM departure d JOIN vacation v ON v.id = d.vacation_id CROSS JOIN LATERAL (
      SELECT coalesce((SELECT newer.id FROM terms_version sold JOIN terms_version newer ON (newer.kind, newer.name) = (sold.kind, sold.name)
        WHERE sold.id = d.booking_terms_id AND newer.effective_from <= now() ORDER BY newer.effective_from DESC LIMIT 1),
        d.booking_terms_id) AS id) agreed
    WHERE d.code = ${code} AND v.status <> 'draft'`;

  if (!row) throw notFound("departure");
  return readDeparture(row.facts);
}
