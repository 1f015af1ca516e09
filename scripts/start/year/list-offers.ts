import type pg from "pg";
import type { LocalDate } from "@/lib/dates";

/** A departure that people of the year may have booked. */
export type Offer = {
  code: string;
  startsOn: LocalDate;
  balanceDueDays: number;
  roomTypeId: string;
  /** How many of them there may be: the rest stays for whoever looks at the demo. */
  places: number;
  /** Whether one may have the room to themselves. */
  single: boolean;
};

/** Those that leave from one day to another and have some places, in the order of their days. */
export async function listOffers(
  owner: pg.Pool,
  { from, to, today }: { from: LocalDate; to: LocalDate; today: LocalDate },
): Promise<Offer[]> {
  const { rows } = await owner.query<Offer>(
    `SELECT d.code, d.starts_on::text AS "startsOn", d.balance_due_days AS "balanceDueDays", r.id AS "roomTypeId",
            CASE WHEN d.starts_on > $3::date THEN least.capacity / 2 ELSE least.capacity - 1 END AS places,
            r.occupancy = 1 OR r.single_supplement IS NOT NULL AS single
     FROM departure d JOIN room_type r ON r.departure_id = d.id AND r.position = 0
     CROSS JOIN LATERAL (SELECT min(p.capacity) AS capacity FROM pool_use u JOIN inventory_pool p ON p.id = u.pool_id
                         WHERE u.room_type_id = r.id) least
     WHERE d.starts_on BETWEEN $1::date AND $2::date AND least.capacity >= 8 ORDER BY d.starts_on, d.code`,
    [from, to, today],
  );
  return rows;
}
