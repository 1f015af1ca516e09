import type pg from "pg";
import { addDays, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { departureCode } from "@/prisma/seed/plan-departures";
import { seedTerms, termsFor } from "@/prisma/seed/seed-terms";

export type SmallDeparture = { id: string; code: string; quoteId: string; pools: string[] };

/**
 * A departure in a hundred days with nothing but pools, the first of them its places, and a quote to hold by: for tests of
 * places alone. Pools come back in ascending order of their ids, with the capacities in that order.
 */
export async function smallDeparture(
  owner: pg.Pool,
  ...capacities: number[]
): Promise<SmallDeparture> {
  const { cancellationTermsId, bookingTermsId } = termsFor("standard");
  const [vacationId, editionId, id, quoteId] = [newId(), newId(), newId(), newId()];
  const startsOn = addDays(localDateOf(new Date()), 100);
  const code = `${departureCode("small-departure", startsOn)}-${id.slice(0, 8).toUpperCase()}`;
  const pools = capacities.map(newId).sort();
  await seedTerms(owner);
  await owner.query(
    `INSERT INTO vacation (id, slug, title, tagline, region, physical_rating, minimum_age, nights, time_zone, status, search_text)
     VALUES ($1::uuid, $1::text, 'A small vacation', '', 'europe', 1, 0, 7, 'Europe/Oslo', 'published', '')`,
    [vacationId],
  );
  await owner.query(
    `INSERT INTO edition (id, vacation_id, number, valid_from, published_at, days) VALUES ($1, $2, 1, now(), now(), '[]')`,
    [editionId, vacationId],
  );
  await owner.query(
    `INSERT INTO departure (id, code, vacation_id, edition_id, starts_on, ends_on, time_zone, cutoff_at, balance_due_days,
       deposit_rate, minimum_travellers, decision_on, status, cancellation_terms_id, booking_terms_id)
     VALUES ($1, $2, $3, $4, $5, $5, 'Europe/Oslo', $5::date - 3, 60, 2000, 2, $5::date - 30, 'scheduled', $6, $7)`,
    [id, code, vacationId, editionId, startsOn, cancellationTermsId, bookingTermsId],
  );
  await owner.query(
    `INSERT INTO inventory_pool (id, departure_id, name, capacity)
     SELECT p.id, $1, CASE WHEN at = 1 THEN 'Places' ELSE 'Pool ' || at END, p.capacity
     FROM unnest($2::uuid[], $3::int[]) WITH ORDINALITY AS p (id, capacity, at)`,
    [id, pools, capacities],
  );
  await owner.query(
    `INSERT INTO quote (id, departure_id, snapshot, total_minor, currency, edition_id, cancellation_terms_id, booking_terms_id)
     VALUES ($1, $2, '{}', 0, 'USD', $3, $4, $5)`,
    [quoteId, id, editionId, cancellationTermsId, bookingTermsId],
  );
  return { id, code, quoteId, pools };
}
