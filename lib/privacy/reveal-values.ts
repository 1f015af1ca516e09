import type { Context } from "@/lib/context/open-context";
import { unwrapPersonKey } from "@/lib/crypto/person-key";
import { unseal } from "@/lib/crypto/seal";
import { sql } from "@/lib/db/sql";
import { askDesk } from "@/lib/privacy/ask-desk";
import type { Revealed } from "@/lib/privacy/privacy";

type Row = {
  personId: string;
  field: string;
  sealed: Uint8Array;
  retentionClass: string;
  wrapped: Uint8Array;
};

/**
 * What an employee asked for by `requestAccess`, opened. What is missing, restricted, or was collected under a policy
 * that shows it to no such employee is absent (P34, P47).
 * @throws DomainError lapsed when it was asked for more than five minutes ago, by somebody else, under a case that is not open any
 *   more, or in this same transaction; not_found and forbidden as `requestAccess`.
 */
export async function revealValues(
  ctx: Context,
  input: { session: Uint8Array | null; requestId: string },
): Promise<Revealed> {
  const { session, requestId } = input;
  const rows = await askDesk(
    ctx.db.$queryRaw<Row[]>(sql`
      SELECT person_id AS "personId", field, sealed, retention_class AS "retentionClass", wrapped
      FROM vault.reveal(${session}, ${requestId}::uuid)`),
  );
  const asked = await ctx.db.look.findMany({
    where: { requestId },
    select: { personId: true, fields: true },
  });
  const values = rows.map(({ personId, field, sealed, retentionClass, wrapped }) => {
    const key = unwrapPersonKey(wrapped, { personId, retentionClass });
    return { personId, field, value: unseal(key, { personId, field }, sealed) };
  });
  return {
    personIds: asked.map(({ personId }) => personId),
    fields: asked[0]?.fields ?? [],
    values,
  };
}
