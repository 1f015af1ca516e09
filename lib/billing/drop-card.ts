import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { forgetValues } from "@/lib/privacy/forget-values";

type Row = { id: string; personId: string; status: string; endedWhy: string | null };

/**
 * Destroys what is known of a card that is kept no longer, under `rights` (P2, P43), unless another was saved in its place. Whoever keeps
 * one has its row locked: one comes first.
 */
export async function dropCard(ctx: Context, input: { keptCardId: string }): Promise<void> {
  await ctx.transaction(async (inner) => {
    const rows = await inner.db.$queryRaw<Row[]>(sql`
      SELECT k.id, b.person_id AS "personId", k.status, k.ended_why AS "endedWhy" FROM kept_card k JOIN booking b ON b.id = k.booking_id
      WHERE k.booking_id = (SELECT booking_id FROM kept_card WHERE id = ${input.keptCardId}::uuid)
      ORDER BY k.id FOR UPDATE OF k`);
    const card = rows.find(({ id }) => id === input.keptCardId);
    if (!card || rows.some(({ status }) => status === "kept")) return;
    const cause = card.endedWhy === "withdrawn" ? "asked" : "kept_long_enough";
    await forgetValues(inner, { personIds: [card.personId], groups: ["paymentMethod"], cause });
  });
}
