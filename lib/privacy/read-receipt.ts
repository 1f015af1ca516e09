import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { type ErasureReceipt, keyBackupDays, type Staying } from "@/lib/privacy/erasing";
import type { PersonGroup } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";

type Row = { goes: PersonGroup[]; stays: Staying[]; at: Date };

/**
 * What the erasure that somebody asked for did, to them and to those who were erased with them, and where to send word of it; null
 * once the address is gone as well. Read under `notices`.
 */
export async function readReceipt(
  ctx: Context,
  input: { personId: string },
): Promise<ErasureReceipt | null> {
  const { personId } = input;
  const known = await readPerson(ctx, { personIds: [personId], groups: ["email"] });
  const address = known.get(personId)?.email;
  const done = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT together.goes, together.stays, together.at FROM erasure mine JOIN erasure together USING (plan_hash, tx)
    WHERE mine.person_id = ${personId}::uuid AND mine.cause = 'asked' ORDER BY together.seq`);
  const [first] = done;
  if (address === undefined || !first) return null;
  const erasedOn = localDateOf(first.at);
  return {
    address,
    people: done.length,
    goes: [...new Set(done.flatMap(({ goes }) => goes))].sort(),
    stays: done.flatMap(({ stays }) => stays),
    ...{ erasedOn, lastBackupOn: addDays(erasedOn, keyBackupDays) },
  };
}
