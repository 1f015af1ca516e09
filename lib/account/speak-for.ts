import type { SpokenFor } from "@/lib/account/account";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Input = { accountId: string; personIds: readonly string[]; how: SpokenFor };

/**
 * Lets an open account speak for people, once. Whether it may is the caller's to know. Nobody is spoken for by two accounts.
 * @returns whom it did not speak for before.
 */
export async function speakFor(ctx: Context, input: Input): Promise<string[]> {
  const { accountId, personIds, how } = input;
  const added = await ctx.db.$queryRaw<{ personId: string }[]>(sql`
    INSERT INTO account_person (account_id, person_id, how)
    SELECT a.id, p.id, ${how} FROM account a, unnest(${personIds}::uuid[]) AS p(id)
    WHERE a.id = ${accountId}::uuid AND a.status IN ('active', 'closing') AND p.id <> a.id
      AND NOT EXISTS (SELECT FROM account_person s WHERE s.person_id = p.id)
    ON CONFLICT DO NOTHING RETURNING person_id AS "personId"`);
  return added.map(({ personId }) => personId);
}
