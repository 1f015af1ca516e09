import { type CancelReason, stillLeaves } from "@/lib/catalog/catalog";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { DomainError, notFound } from "@/lib/errors";

/**
 * Cancels a departure, in the caller's transaction: nothing of it is sold from then on, and why is written down. What becomes of its
 * bookings is another's to see to. Of two at once, one does.
 * @throws DomainError not_found; conflict where it was cancelled before, or has begun.
 */
export async function closeDeparture(
  ctx: Context,
  input: { departureId: string; reason: CancelReason },
): Promise<void> {
  const { departureId, reason } = input;
  const at = clock.now();
  const [found] = await ctx.db.$queryRaw<{ status: string; begun: boolean }[]>(sql`
    SELECT status, starts_on <= (${at}::timestamptz AT TIME ZONE time_zone)::date AS begun
    FROM departure WHERE id = ${departureId}::uuid FOR NO KEY UPDATE`);
  if (!found) throw notFound("departure");
  if (found.begun || !stillLeaves(found.status)) throw tooLate();
  await ctx.db.departure.updateMany({ where: { id: departureId }, data: { status: "cancelled" } });
  await ctx.db.departureCancellation.createMany({ data: [{ departureId, reason, at }] });
  const change = { entity: "departure", entityId: departureId, from: found.status } as const;
  await record(ctx, { ...change, to: "cancelled", why: reason });
}

/** Rule 63, for all who travel. */
function tooLate(): DomainError {
  return new DomainError(
    "conflict",
    "This departure has begun or was cancelled before. Nothing was changed.",
  );
}
