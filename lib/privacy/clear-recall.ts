import type { Context } from "@/lib/context/open-context";
import { type emptySql, sql } from "@/lib/db/sql";
import { clear } from "@/lib/privacy/egress/clear";
import type { Released } from "@/lib/privacy/release-disclosure";

/** Without an address: it goes where the recipient has undertaken to be asked, and nothing else says where to. */
type Addressless = object & { to?: never };

/**
 * Lets out what asks a recipient to delete what it was sent, unless it has answered meanwhile: takes the job, looks again and
 * writes down that it went, in one statement (P26). It names sendings by number and nobody, so it discloses nothing.
 * @returns null when the job was not there to be taken; why it stays here for good.
 */
export async function clearRecall<Request extends Addressless>(
  ctx: Context,
  { taken, request, recallId }: { taken: typeof emptySql; request: Request; recallId: string },
): Promise<Released<"company", Request & { to: { address: string } }> | null> {
  const [row] = await ctx.db.$queryRaw<{ address: string | null; answered: boolean }[]>(sql`
    WITH taken AS (${taken}), asked AS (
      SELECT r.id, EXISTS (SELECT FROM recall_answer a WHERE a.recall_id = r.id) AS answered,
        (SELECT u.recall_to FROM undertaking u WHERE u.recipient = r.recipient ORDER BY u.seq DESC LIMIT 1) AS address
      FROM taken LEFT JOIN recall r ON r.id = ${recallId}::uuid
    ), sent AS (
      INSERT INTO recall_sending (recall_id) SELECT id FROM asked WHERE address IS NOT NULL AND NOT answered
    )
    SELECT address, answered FROM asked`);
  if (!row) return null;
  if (row.answered) return { refusal: "answered", forGood: true };
  if (!row.address) return { refusal: "no address", forGood: true };
  return { cleared: clear("company", { ...request, to: { address: row.address } }) };
}
