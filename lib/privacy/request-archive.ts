import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { lockPeople } from "@/lib/privacy/erasure/lock-people";

/**
 * Asks for a copy of everything that we hold about people; the worker makes it. While one is being made there is no second. Whoever calls has made sure who asks, under `rights`.
 * @param input.personId whose request it is; the copy dies with them.
 * @returns where it will be: an address that nobody can guess, for seven days.
 */
export async function requestArchive(
  ctx: Context,
  input: { personId: string; personIds: readonly string[] },
): Promise<{ archiveToken: string }> {
  const { personId, personIds } = input;
  return await ctx.transaction(async (inner) => {
    await lockPeople(inner, [personId]);
    const [making] = await inner.db.$queryRaw<{ id: string }[]>(sql`
      SELECT id FROM data_archive WHERE person_id = ${personId}::uuid AND content_ct IS NULL
        AND asked_at > now() - interval '1 hour' LIMIT 1`);
    if (making) return { archiveToken: linkToken("archive", making.id, 1) };
    const id = newId();
    await inner.db.$executeRaw(sql`
      INSERT INTO data_archive (id, person_id, people) VALUES (${id}::uuid, ${personId}::uuid, ${personIds}::uuid[])`);
    await emit(inner, "archive.requested", { archiveId: id });
    return { archiveToken: linkToken("archive", id, 1) };
  });
}
