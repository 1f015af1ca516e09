import type { KeyObject } from "node:crypto";
import type { Context } from "@/lib/context/open-context";
import { unwrapPersonKey } from "@/lib/crypto/person-key";
import { sql } from "@/lib/db/sql";

type Row = { wrapped: Uint8Array; retentionClass: string };

/** A key of a person's, always the same one while it lives; null for who has none any more, or never had. */
export async function ownKey(ctx: Context, personId: string): Promise<KeyObject | null> {
  const [row] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT wrapped, retention_class AS "retentionClass" FROM vault.person_key
    WHERE person_id = ${personId}::uuid ORDER BY retention_class LIMIT 1`);
  return row
    ? unwrapPersonKey(row.wrapped, { personId, retentionClass: row.retentionClass })
    : null;
}
