import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { sql } from "@/lib/db/sql";

/** A copy of everything that we hold, and how far it is. */
export type Copy = {
  archiveToken: string;
  askedAt: Date;
  /** Until then it can be fetched. */
  until: Date;
  ready: boolean;
  done: number;
  steps: number;
};

type Row = Omit<Copy, "archiveToken"> & { id: string };

/** The copy that was asked for last by a request or account of this person's, under `rights`; null where there is none any more. */
export async function getCopy(ctx: Context, input: { personId: string }): Promise<Copy | null> {
  const [row] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT id, asked_at AS "askedAt", asked_at + interval '7 days' AS until, content_ct IS NOT NULL AS ready, done, steps
    FROM data_archive WHERE person_id = ${input.personId}::uuid AND asked_at > now() - interval '7 days'
    ORDER BY asked_at DESC, id LIMIT 1`);
  if (!row) return null;
  const { id, ...copy } = row;
  return { ...copy, archiveToken: linkToken("archive", id, 1) };
}
