import { getHold } from "@/lib/availability/get-hold";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { DomainError } from "@/lib/errors";

/**
 * From here on the places count until Stripe has spoken, whatever the time (rule 6), and the basket is frozen (rule 11).
 * Belongs into the transaction that notes the payment: of two at once, one starts.
 * @returns false when the hold has lapsed or ended (see `retakePlaces`).
 * @throws DomainError conflict when it is being paid or is booked already; not_found
 */
export async function startPaying(ctx: Context, input: { holdId: string }): Promise<boolean> {
  const started = await ctx.db.$executeRaw`
    UPDATE hold SET status = 'paying' WHERE id = ${input.holdId}::uuid AND status = 'active' AND expires_at > now()`;

  if (started === 1) {
    await record(ctx, { entity: "hold", entityId: input.holdId, from: "active", to: "paying" });
    return true;
  }
  const { status } = await getHold(ctx, input);
  if (status === "paying" || status === "converted")
    throw new DomainError("conflict", "The payment of these places has begun already.");
  return false;
}
