import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { forgetPeople } from "@/lib/privacy/forget-people";
import { forgetValues } from "@/lib/privacy/forget-values";
import type { Holders } from "@/lib/privacy/holders";
import type { PersonGroup } from "@/lib/privacy/privacy";

/**
 * Somebody has a seat no longer, because the checkout was sent again and said otherwise: what only travellers are asked is
 * destroyed, and all of it where they are in no booking any more (P2, P43). Run under `rights`. Who has a seat again meanwhile
 * keeps everything.
 */
export async function forgetUnseated(
  ctx: Context,
  holders: Holders,
  input: { personId: string },
): Promise<void> {
  const { personId } = input;
  const [found] = await ctx.db.$queryRaw<{ travels: boolean; books: boolean }[]>(sql`
    SELECT EXISTS (SELECT FROM booking_traveller WHERE person_id = ${personId}::uuid) AS travels,
           EXISTS (SELECT FROM booking WHERE person_id = ${personId}::uuid) AS books`);
  if (!found || found.travels) return;
  const cause = "seat_given_up";
  const personIds = [personId];
  if (found.books) await forgetValues(ctx, { personIds, groups: askedOfTravellers, cause });
  else await forgetPeople(ctx, holders, { personIds, cause });
}

const askedOfTravellers: readonly PersonGroup[] = ["birthDate", "passport", "diet", "accessNeeds"];
