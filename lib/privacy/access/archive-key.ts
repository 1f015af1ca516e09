import type { KeyObject } from "node:crypto";
import type { Context } from "@/lib/context/open-context";
import { makePersonKey, unwrapPersonKey } from "@/lib/crypto/person-key";
import { sql } from "@/lib/db/sql";

const retentionClass = "archive";

/** The key of a person's copies; `make` makes one where there is none. Null for who was erased. */
export async function archiveKey(
  ctx: Context,
  personId: string,
  absent: "make" | "nothing",
): Promise<KeyObject | null> {
  const { wrapped } = makePersonKey({ personId, retentionClass });
  if (absent === "make")
    await ctx.db.$executeRaw(sql`
      INSERT INTO vault.person_key (person_id, retention_class, wrapped)
      SELECT id, ${retentionClass}, ${wrapped} FROM person WHERE id = ${personId}::uuid AND erased_at IS NULL
      ON CONFLICT DO NOTHING`);
  const [row] = await ctx.db.$queryRaw<{ wrapped: Uint8Array }[]>(sql`
    SELECT wrapped FROM vault.person_key WHERE person_id = ${personId}::uuid AND retention_class = ${retentionClass}`);
  return row ? unwrapPersonKey(row.wrapped, { personId, retentionClass }) : null;
}
