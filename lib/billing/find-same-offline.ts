import type { OfflineMethod } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import type { LocalDate } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

type Offline = {
  method: OfflineMethod;
  number: string;
  receivedOn: LocalDate;
  amountMinor: bigint;
};

/**
 * What is recorded with the same number, day and amount already: for each, the booking that it paid, or null where all or a part of it had
 * no home (rule 36).
 */
export async function findSameOffline(ctx: Context, offline: Offline): Promise<(string | null)[]> {
  const { method, number, receivedOn, amountMinor } = offline;
  const rows = await ctx.db.$queryRaw<{ ref: string | null }[]>(sql`
    SELECT b.ref FROM offline_payment o JOIN payment p ON p.id = o.payment_id JOIN booking b ON b.id = p.booking_id
    WHERE (o.method, o.number, o.received_on, o.amount_minor) = (${method}, ${number}, ${receivedOn}::date, ${amountMinor})
    UNION ALL
    SELECT NULL FROM unmatched_money u
    WHERE (u.method, u.number, u.received_on, u.came_minor) = (${method}, ${number}, ${receivedOn}::date, ${amountMinor})`);
  return rows.map(({ ref }) => ref);
}
