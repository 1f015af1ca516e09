import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";

/**
 * Asks for a copy of everything that we hold about people; the worker makes it. Whoever calls has made sure who asks, under `rights`.
 * @param input.personId whose request it is; the copy dies with them.
 * @returns where it will be: an address that nobody can guess, for seven days.
 */
export async function requestArchive(
  ctx: Context,
  input: { personId: string; personIds: readonly string[] },
): Promise<{ archiveToken: string }> {
  const id = newId();
  await ctx.transaction(async (inner) => {
    await inner.db.$executeRaw(sql`
      INSERT INTO data_archive (id, person_id, people) VALUES (${id}::uuid, ${input.personId}::uuid, ${input.personIds}::uuid[])`);
    await emit(inner, "archive.requested", { archiveId: id });
  });
  return { archiveToken: linkToken("archive", id, 1) };
}
