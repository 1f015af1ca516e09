import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";

/** Why a card is kept no longer: nobody saved one, another took its place, it was taken back, the bank refuses it, nothing is left to take. */
export type CardEnd = "left" | "replaced" | "withdrawn" | "declined" | "over" | "erased";

/**
 * Keeps no card for bookings any longer, kept or still to be saved: nothing is taken from it from now on, and Stripe and the vault forget
 * it as soon as what is under way is settled. Doing it again changes nothing.
 */
export async function endCards(
  ctx: Context,
  input: { bookingIds: readonly string[]; why: CardEnd },
): Promise<void> {
  await ctx.transaction(async (inner) => {
    const ended = await inner.db.$queryRaw<{ id: string; was: string }[]>(sql`
      UPDATE kept_card k SET status = 'ended', ended_at = ${clock.now()}, ended_why = ${input.why}
      FROM (SELECT id, status FROM kept_card WHERE booking_id = ANY(${input.bookingIds}::uuid[]) AND status <> 'ended'
            ORDER BY id FOR UPDATE) was
      WHERE k.id = was.id RETURNING k.id, was.status AS was`);
    for (const { id, was } of ended) {
      const change = { entity: "kept_card", entityId: id, from: was, to: "ended" } as const;
      await record(inner, { ...change, why: input.why });
      await emit(inner, "card.ended", { keptCardId: id });
    }
  });
}
