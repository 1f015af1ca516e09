import { speakFor } from "@/lib/account/speak-for";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { emailIndex, findByEmail } from "@/lib/privacy/find-by-email";
import { readPerson } from "@/lib/privacy/read-person";

/**
 * Lets an account speak for whoever booked as a guest with its address, once that address is shown to be its holder's and never
 * before. They stay people of their own: what each was told when they booked still holds (P47). Who was erased stays nobody's (I21). Done
 * again, it adds what is new.
 * @returns how many people joined.
 */
export async function joinBookings(ctx: Context, input: { accountId: string }): Promise<number> {
  const { accountId } = input;
  const known = await readPerson(ctx, { personIds: [accountId], groups: ["email"] });
  const address = known.get(accountId)?.email;
  if (address === undefined) return 0;
  const people = await findByEmail(ctx, { index: emailIndex(address) });
  const booked = await ctx.db.$queryRaw<{ personId: string }[]>(sql`
    SELECT DISTINCT b.person_id AS "personId" FROM booking b JOIN person p ON p.id = b.person_id AND p.erased_at IS NULL
    WHERE b.person_id = ANY(${people}::uuid[])`);
  const personIds = booked.map(({ personId }) => personId);
  return (await speakFor(ctx, { accountId, personIds, how: "joined" })).length;
}
