import type { KeptCard } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { readPerson } from "@/lib/privacy/read-person";

type Row = { bookingId: string; personId: string; keptAt: Date };

/** The cards that are charged when something of bookings falls due, by booking; under `payment`, or `account` for whose they are. */
export async function listKeptCards(
  ctx: Context,
  input: { bookingIds: readonly string[] },
): Promise<Map<string, KeptCard>> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT k.booking_id AS "bookingId", b.person_id AS "personId", k.kept_at AS "keptAt"
    FROM kept_card k JOIN booking b ON b.id = k.booking_id
    WHERE k.booking_id = ANY(${input.bookingIds}::uuid[]) AND k.status = 'kept'`);
  if (rows.length === 0) return new Map();
  const personIds = rows.map(({ personId }) => personId);
  const known = await readPerson(ctx, { personIds, groups: ["paymentMethod"] });
  return new Map(
    rows.flatMap(({ bookingId, personId, keptAt }) => {
      const card = known.get(personId)?.paymentMethod;
      if (!card) return [];
      const { brand, lastFour, expires } = card;
      return [[bookingId, { brand, lastFour, expires, keptAt }] as const];
    }),
  );
}
