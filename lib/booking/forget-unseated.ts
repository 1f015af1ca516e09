import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { erasePerson } from "@/lib/privacy/erase-person";
import { forgetValues } from "@/lib/privacy/forget-values";

/**
 * Somebody has a seat no longer, because the checkout was sent again and said otherwise: what only travellers are asked is
 * destroyed, and all of it where they are in no booking any more (P2, P43). Run under `rights`. Who has a seat again meanwhile
 * keeps everything.
 */
export async function forgetUnseated(ctx: Context, input: { personId: string }): Promise<void> {
  const { personId } = input;
  const [found] = await ctx.db.$queryRaw<{ travels: boolean; books: boolean }[]>(sql`
    SELECT EXISTS (SELECT FROM booking_traveller WHERE person_id = ${personId}::uuid) AS travels,
           EXISTS (SELECT FROM booking WHERE person_id = ${personId}::uuid) AS books`);
  if (!found || found.travels) return;
  if (found.books) await forgetValues(ctx, { personIds: [personId], groups: ["birthDate"] });
  else await erasePerson(ctx, { personIds: [personId] });
}
