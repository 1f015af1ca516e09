import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { DisclosureEntry } from "@/lib/privacy/disclosures";

/** To whom what was disclosed of people, and by which rights; newest first (P4, P43). Under the purpose `rights`. */
export async function listDisclosures(
  ctx: Context,
  input: { personIds: readonly string[] },
): Promise<DisclosureEntry[]> {
  return await ctx.db.$queryRaw<DisclosureEntry[]>(sql`
    SELECT d.recipient, d.purpose AS use, d.mode, d.fields, d.version, d.gids, d.at,
      (SELECT min(o.at) FROM dispatch o WHERE (o.operation_id, o.person_id) = (d.operation_id, d.person_id)) AS "sentAt",
      r.at AS "recalledAt", a.at AS "recallAnsweredAt"
    FROM disclosure d
    LEFT JOIN LATERAL (SELECT * FROM recall r WHERE r.person_id = d.person_id AND d.operation_id = ANY(r.operations)
                       ORDER BY r.at DESC LIMIT 1) r ON true
    LEFT JOIN recall_answer a ON a.recall_id = r.id
    WHERE d.person_id = ANY(${input.personIds}::uuid[]) ORDER BY d.at DESC, d.id DESC`);
}
