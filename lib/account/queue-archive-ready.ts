import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { queueNotice } from "@/lib/notices/queue-notice";

/** Queues the mail that says that the copy is ready that the holder of an account asked for, under `rights`. */
export async function queueArchiveReady(
  ctx: Context,
  { archiveId }: { archiveId: string },
): Promise<void> {
  await ctx.transaction(async (inner) => {
    const [made] = await inner.db.$queryRaw<{ personId: string }[]>(sql`
      SELECT d.person_id AS "personId" FROM data_archive d JOIN account a ON a.id = d.person_id
      WHERE d.id = ${archiveId}::uuid`);
    if (!made) return;
    const { personId } = made;
    await queueNotice(inner, {
      kind: "archive_ready",
      event: "made",
      subjectId: archiveId,
      personId,
    });
  });
}
