import type { Context } from "@/lib/context/open-context";
import type { PersonGroup } from "@/lib/privacy/privacy";
import { groups } from "@/lib/privacy/vault/groups";

/**
 * Destroys some of what is known of people who stay, under the purpose `rights`: what they were asked for is over (P2). Doing it
 * again changes nothing.
 */
export async function forgetValues(
  ctx: Context,
  input: { personIds: readonly string[]; groups: readonly [PersonGroup, ...PersonGroup[]] },
): Promise<void> {
  const deletions = input.groups.map(
    (group) =>
      `gone_${groups[group].table} AS (DELETE FROM vault.${groups[group].table} WHERE person_id = ANY($1::uuid[]))`,
  );
  await ctx.db.$executeRawUnsafe(
    `WITH ${deletions.join(",\n")} SELECT $1::uuid[]`,
    input.personIds,
  );
}
