import { isAllowed, type Spreading } from "@/lib/booking/booking";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { instalmentOffers } from "@/lib/booking/spreading/plan-instalments";
import { readBalance } from "@/lib/booking/spreading/read-balance";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";

/**
 * Into which parts the balance of a booking may be divided, by its departure and by the time that is left; none once a part of it is
 * billed.
 * @throws DomainError not_found
 */
export async function getSpreading(
  ctx: Context,
  input: { bookingToken: string; most: number },
): Promise<Spreading> {
  const { id, status } = await findBookingByToken(ctx, input.bookingToken);
  const balance = await readBalance(ctx, id);
  if (!balance) return { parts: 0, offers: [] };
  const { parts } = balance;
  if (balance.billed || !isAllowed("spread", status)) return { parts, offers: [] };
  return { parts, offers: instalmentOffers(balance, input.most, localDateOf(clock.now())) };
}
