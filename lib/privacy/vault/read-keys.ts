import type { KeyObject } from "node:crypto";
import type { Context } from "@/lib/context/open-context";
import { unwrapPersonKey } from "@/lib/crypto/person-key";
import { retentionClass } from "@/lib/privacy/vault/groups";

/** The keys of people by person id; who was erased, or never was, has none. */
export async function readKeys(
  ctx: Context,
  personIds: readonly string[],
): Promise<Map<string, KeyObject>> {
  const rows = await ctx.db.$queryRaw<{ person_id: string; wrapped: Uint8Array }[]>`
    SELECT person_id, wrapped FROM vault.person_key
    WHERE person_id = ANY(${personIds}::uuid[]) AND retention_class = ${retentionClass}`;
  return new Map(
    rows.map((row) => {
      const personId = row.person_id;
      return [personId, unwrapPersonKey(row.wrapped, { personId, retentionClass })];
    }),
  );
}
