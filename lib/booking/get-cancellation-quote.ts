import { type Asked, askedBy, findAsked } from "@/lib/booking/record/find-asked";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { isId } from "@/lib/ids";

type Quoted = {
  id: string;
  totalMinor: bigint;
  feeMinor: bigint;
  expiresAt: Date;
  /** Whether it may still be cancelled at this price. */
  holds: boolean;
};

/**
 * What somebody was told that cancelling costs.
 * @throws DomainError not_found, also for the price of another booking (rule 115).
 */
export async function getCancellationQuote(
  ctx: Context,
  input: Asked & { quoteId: string },
): Promise<Quoted> {
  const found = await findAsked(ctx, input);
  if (!isId(input.quoteId)) throw notFound("price");
  const quote = await ctx.db.cancellationQuote.findFirst({
    where: { id: input.quoteId, bookingId: found.id, employeeId: askedBy(found).employeeId },
    select: { id: true, totalMinor: true, feeMinor: true, expiresAt: true },
  });
  if (!quote) throw notFound("price");
  return { ...quote, holds: quote.expiresAt > clock.now() };
}
