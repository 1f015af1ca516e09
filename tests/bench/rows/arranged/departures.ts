import type pg from "pg";

/** A made-up departure with room for all buyers. */
export type Departure = {
  code: string;
  slug: string;
  /** Its first room: two beds. */
  roomTypeId: string;
  /** All ids of the catalogue that a booking of it names, at the same positions in each departure. */
  ids: string[];
};

/** As many departures, from the `skip`-th on, each with places without end. */
export async function roomyDepartures(
  owner: pg.Pool,
  { count, skip }: { count: number; skip: number },
): Promise<Departure[]> {
  const { rows } = await owner.query(
    `WITH chosen AS (SELECT * FROM departure WHERE code LIKE 'LARGE-%' ORDER BY code LIMIT $1 OFFSET $2),
     roomy AS (UPDATE inventory_pool p SET capacity = 1000000 FROM chosen d WHERE p.departure_id = d.id)
     SELECT d.code, v.slug, rooms.ids[1] AS room,
            ARRAY[d.id, d.vacation_id, d.edition_id, d.cancellation_terms_id, d.booking_terms_id]
              || rooms.ids || pools.ids AS ids
     FROM chosen d JOIN vacation v ON v.id = d.vacation_id
     CROSS JOIN LATERAL (SELECT array_agg(id ORDER BY position) AS ids FROM room_type WHERE departure_id = d.id) rooms
     CROSS JOIN LATERAL (SELECT array_agg(id ORDER BY name) AS ids FROM inventory_pool WHERE departure_id = d.id) pools`,
    [count, skip],
  );
  return rows.map(({ code, slug, room, ids }) => ({
    ...{ code, slug, roomTypeId: room },
    ids: [code, ...ids],
  }));
}

/** What each id of one departure, or more, is in the other. */
export function idsAs(from: readonly string[], to: readonly string[]): Map<string, string> {
  return new Map(from.map((id, at) => [id, to[at] ?? id]));
}
