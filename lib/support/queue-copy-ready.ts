import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { queueNotice } from "@/lib/notices/queue-notice";

/** Queues the mail that says that the copy is ready that a request asked for, under `rights`. @returns whether one did. */
export async function queueCopyReady(
  ctx: Context,
  { archiveId }: { archiveId: string },
): Promise<boolean> {
  return await ctx.transaction(async (inner) => {
    const [asked] = await inner.db.$queryRaw<{ id: string; personId: string }[]>(sql`
      SELECT r.id, r.person_id AS "personId" FROM data_archive a JOIN support_request r USING (person_id)
      WHERE a.id = ${archiveId}::uuid`);
    if (!asked) return false;
    const { id: subjectId, personId } = asked;
    await queueNotice(inner, { kind: "support_copy", event: archiveId, subjectId, personId });
    return true;
  });
}
