// What hangs on the made-up vacations is made in the database, a table a statement. `dice` is 0 to 999 and hangs on a name, so
// that every run makes the same.
const dice = (of: string) => `(abs(hashtext(${of})) % 1000)`;

/** $1 today, $2 departures a vacation, $3 cancellation terms, $4 booking terms, $5 the days of an itinerary. */
export const largeDepartures = `
  WITH editions AS (
    INSERT INTO edition (id, vacation_id, number, valid_from, published_at, days, inclusions, exclusions, notes)
    SELECT gen_random_uuid(), id, 1, $1::date, $1::date, $5::jsonb, '{}', '{}', '{}' FROM vacation WHERE slug LIKE 'large-%'
    RETURNING id, vacation_id)
  INSERT INTO departure (id, code, vacation_id, edition_id, starts_on, ends_on, time_zone, cutoff_at, balance_due_days,
    deposit_rate, minimum_travellers, decision_on, status, cancellation_terms_id, booking_terms_id, tax_rate, tax_name)
  SELECT gen_random_uuid(), upper(v.slug) || '-' || n, v.id, e.id, day, day + v.nights, v.time_zone, day - 3, 60, 2000, 4,
    day - 30, CASE WHEN ${dice("v.slug || 'status' || n")} < 250 THEN 'guaranteed' ELSE 'scheduled' END, $3, $4, 0, 'Tax'
  FROM vacation v JOIN editions e ON e.vacation_id = v.id CROSS JOIN generate_series(1, $2::int) n
  CROSS JOIN LATERAL (SELECT $1::date + 10 + ${dice("v.slug || 'day' || n")} * 53 / 100 AS day) d
  WHERE v.slug LIKE 'large-%'`;

/** Each in its turn, after the departures. */
export const largeRooms = [
  `INSERT INTO inventory_pool (id, departure_id, name, capacity)
   SELECT gen_random_uuid(), id, 'Places', CASE WHEN ${dice("code")} < 100 THEN 4 ELSE 8 + ${dice("code")} % 17 END
   FROM departure WHERE code LIKE 'LARGE-%'`,
  `INSERT INTO room_type (id, departure_id, position, name, description, occupancy, single_supplement)
   SELECT gen_random_uuid(), d.id, r.position, r.name, '', r.occupancy, r.supplement
   FROM departure d CROSS JOIN (VALUES (0, 'Twin room', 2, 60000), (1, 'Single room', 1, NULL)) r (position, name, occupancy, supplement)
   WHERE d.code LIKE 'LARGE-%'`,
  `INSERT INTO pool_use (room_type_id, pool_id, units)
   SELECT r.id, p.id, 1 FROM room_type r JOIN departure d ON d.id = r.departure_id JOIN inventory_pool p ON p.departure_id = d.id
   WHERE d.code LIKE 'LARGE-%'`,
  `INSERT INTO rate_plan (room_type_id, traveller_type, price_minor)
   SELECT r.id, t.type, (90000 + ${dice("d.code || 'price'")} * 900 + r.position * 50000) * t.percent / 100
   FROM room_type r JOIN departure d ON d.id = r.departure_id CROSS JOIN (VALUES ('adult', 100), ('child', 80)) t (type, percent)
   WHERE d.code LIKE 'LARGE-%'`,
];
