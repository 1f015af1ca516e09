import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { PersonGroup } from "@/lib/privacy/privacy";
import { groups } from "@/lib/privacy/vault/groups";

type Recalled = {
  personIds: readonly string[];
  reason: "erased" | "withdrawn" | "settled";
  /** Rights that were taken back: only what left by one of them is asked back. */
  gids?: readonly string[];
  /** What was destroyed, where that is not all: only what held some of it is asked back. */
  groups?: readonly PersonGroup[];
  /** Under which numbers it went, where not everything is meant. */
  operations?: readonly string[];
};

/**
 * Asks every recipient that can to delete what it was sent of people: it was destroyed here, or they took back what allowed it,
 * or what it was for is over (P26). Each sending is asked back once; a recipient that lets its days pass is sent nothing more of that person until it answers.
 * In the transaction of the change; the mail follows it.
 * @returns how many were asked just now.
 */
export async function recallDisclosures(ctx: Context, input: Recalled): Promise<number> {
  const { personIds, reason, gids = null, operations = null } = input;
  const tables = input.groups?.map((group) => groups[group].table) ?? null;
  const asked = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    INSERT INTO recall (id, person_id, recipient, reason, answer_by, operations)
    SELECT gen_random_uuid(), sent.person_id, sent.recipient, ${reason}, now() + make_interval(days => asked.recall_days), sent.operations
    FROM (SELECT d.person_id, d.recipient, array_agg(d.operation_id ORDER BY d.at, d.id) AS operations FROM disclosure d
          WHERE d.person_id = ANY(${personIds}::uuid[]) AND (${gids}::text[] IS NULL OR d.gids && ${gids}::text[])
            AND (${operations}::uuid[] IS NULL OR d.operation_id = ANY(${operations}::uuid[]))
            AND (${tables}::text[] IS NULL
              OR EXISTS (SELECT FROM unnest(d.fields) AS f(field) WHERE split_part(field, '.', 1) = ANY(${tables}::text[])))
            AND EXISTS (SELECT FROM dispatch o WHERE (o.operation_id, o.person_id) = (d.operation_id, d.person_id))
            AND NOT EXISTS (SELECT FROM recall r WHERE r.person_id = d.person_id AND d.operation_id = ANY(r.operations))
          GROUP BY d.person_id, d.recipient) sent,
      LATERAL (SELECT u.recall_days FROM undertaking u WHERE u.recipient = sent.recipient ORDER BY u.seq DESC LIMIT 1) asked
    WHERE asked.recall_days IS NOT NULL
    RETURNING id`);
  for (const { id } of asked) await emit(ctx, "recall.asked", { recallId: id });
  return asked.length;
}
