import type { KeyObject } from "node:crypto";
import type { Context } from "@/lib/context/open-context";
import { unwrapPersonKey } from "@/lib/crypto/person-key";
import { type emptySql, sql } from "@/lib/db/sql";
import type { OwnKey } from "@/lib/privacy/disclosures";

/** A key of a person's, always the same one while it lives; null for who has none any more, or never had. */
export async function ownKey(ctx: Context, personId: string): Promise<KeyObject | null> {
  const [row] = await ctx.db.$queryRaw<{ found: OwnKey | null }[]>(sql`
    SELECT (${ownKeyOf(personId)}) AS found`);
  return row?.found ? openOwnKey(personId, row.found) : null;
}

/** The query for it, still wrapped: a part of a statement that is sent anyway. */
export function ownKeyOf(personId: string): typeof emptySql {
  return sql`
    SELECT jsonb_build_object('class', retention_class, 'wrapped', encode(wrapped, 'hex')) FROM vault.person_key
    WHERE person_id = ${personId}::uuid ORDER BY retention_class LIMIT 1`;
}

/** @throws when it is another person's. */
export function openOwnKey(personId: string, found: OwnKey): KeyObject {
  return unwrapPersonKey(Buffer.from(found.wrapped, "hex"), {
    ...{ personId, retentionClass: found.class },
  });
}
