import { type HoldFacts, wasBooked } from "@/lib/availability/availability";
import { getHold } from "@/lib/availability/get-hold";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { readLinkToken } from "@/lib/crypto/link-token";
import { notFound } from "@/lib/errors";

/**
 * The booking that a link opens. A token that was never ours, one of a booking that is gone and one from before the links were
 * changed are the same answer (rules 107, 115).
 * @throws DomainError not_found
 */
export async function findBookingByToken(
  ctx: Context,
  token: string,
): Promise<{ id: string; holdId: string; status: string }> {
  const link = readLinkToken("booking", token);
  if (!link) throw notFound("booking");
  const booking = await ctx.db.booking.findUnique({
    where: { id: link.id },
    select: { id: true, holdId: true, status: true, linkEpoch: true },
  });
  if (!booking || booking.linkEpoch !== link.epoch) throw notFound("booking");
  return booking;
}

/** The hold that a checkout's address names. @throws DomainError not_found */
export function holdIdOf(token: string): string {
  const link = readLinkToken("hold", token);
  if (!link) throw notFound("checkout");
  return link.id;
}

const checkoutHours = 24;

/**
 * The hold of a checkout. One that came to nothing is gone after a day, with all that was typed into it.
 * @throws DomainError not_found
 */
export async function findHold(ctx: Context, token: string): Promise<HoldFacts> {
  const hold = await getHold(ctx, { holdId: holdIdOf(token) });
  const age = clock.now().getTime() - hold.createdAt.getTime();
  const over =
    !wasBooked(hold.status) && hold.status !== "paying" && age > checkoutHours * 3_600_000;
  if (over) throw notFound("checkout");
  return hold;
}
