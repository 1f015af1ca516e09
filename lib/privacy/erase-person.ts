import type { Context } from "@/lib/context/open-context";
import { recallDisclosures } from "@/lib/privacy/recall-disclosures";
import { everyGroup, groups } from "@/lib/privacy/vault/groups";

const tables = [...everyGroup.map((group) => groups[group].table), "person_key"];
const deletions = tables.map(
  (table) => `gone_${table} AS (DELETE FROM vault.${table} WHERE person_id = ANY($1::uuid[]))`,
);
const statement = `WITH ${deletions.join(",\n")}
  UPDATE person SET erased_at = now() WHERE id = ANY($1::uuid[]) AND erased_at IS NULL`;

/**
 * Destroys all that is known of people, and the keys that would open any copy of it (P31, P43), under the purpose `rights`. What
 * remains is a number that bookings and the books refer to, and the hour. Who was sent something and can be asked to delete it is
 * asked (P26). Doing it again changes nothing.
 * @returns how many people were erased just now.
 */
export async function erasePerson(
  ctx: Context,
  input: { personIds: readonly string[] },
): Promise<number> {
  await recallDisclosures(ctx, { ...input, reason: "erased" });
  return await ctx.db.$executeRawUnsafe(statement, input.personIds);
}
