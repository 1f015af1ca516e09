import { listMyPeople } from "@/lib/account/list-my-people";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { sql } from "@/lib/db/sql";

type Row = { id: string; linkEpoch: number };

/** The bookings that people made whom the account of whoever asks speaks for, oldest first, and the link of each. */
export async function myBookingTokens(ctx: Context): Promise<Map<string, string>> {
  const people = (await listMyPeople(ctx)).map(({ personId }) => personId);
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT id, link_epoch AS "linkEpoch" FROM booking WHERE person_id = ANY(${people}::uuid[]) ORDER BY created_at, id`);
  return new Map(rows.map(({ id, linkEpoch }) => [id, linkToken("booking", id, linkEpoch)]));
}
