import type { Context } from "@/lib/context/open-context";
import { unwrapPersonKey } from "@/lib/crypto/person-key";
import { unseal } from "@/lib/crypto/seal";
import { sql } from "@/lib/db/sql";
import type { Disclosure } from "@/lib/privacy/disclosures";
import { permitDisclosure } from "@/lib/privacy/permit-disclosure";

type Row = { personId: string; sealed: Uint8Array; retentionClass: string; wrapped: Uint8Array };

/**
 * The number that a fax goes to, under `notices`, as E.164: only once it is decided, and on record, that it may leave (P41, I17). Null where
 * it may not, or where there is none.
 */
export async function reachFax(
  ctx: Context,
  fax: Disclosure & { mode: "contact:fax" },
): Promise<string | null> {
  await ctx.db.$queryRaw(sql`WITH ${permitDisclosure(fax)} SELECT refusal FROM decision`);
  const [row] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT person_id AS "personId", sealed, retention_class AS "retentionClass", wrapped
    FROM vault.fax_number(${fax.operationId}::uuid)`);
  if (!row) return null;
  const { personId, retentionClass, wrapped, sealed } = row;
  const key = unwrapPersonKey(wrapped, { personId, retentionClass });
  return unseal(key, { personId, field: "fax.number" }, sealed);
}
