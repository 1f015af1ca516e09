import { carryOut } from "@/lib/booking/changing/carry-out";
import { customer } from "@/lib/booking/record/doer";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import type { ChangeBooking } from "@/lib/booking/schema";
import { whileNobodyPays } from "@/lib/booking/while-nobody-pays";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

/**
 * Takes some travellers off a booking, or moves all of them to another departure, at the price that was told, whole and at once: places
 * that are not needed are on sale again, what is due follows the new price, what was paid beyond it is on its way to the payments it
 * came by, and the bills are written anew (rules 16, 53, 61, 67, 68, 74). Sent twice, from two windows or after going back, it happens
 * once (rule 63). A payment page that is open is closed first.
 * @throws DomainError not_found; lapsed where the price holds no longer; sold_out, held_by_others or unavailable where the other
 *   departure has no room; conflict where the booking is over or is another by now, its last change is not paid, we have cancelled its
 *   departure, or money is on its way.
 */
export async function changeBooking(
  ctx: Context,
  input: ChangeBooking,
): Promise<{ bookingToken: string }> {
  const { bookingToken, quoteId: id } = input;
  const { id: bookingId } = await findBookingByToken(ctx, bookingToken);
  const told = await ctx.db.changeQuote.findFirst({ where: { id, bookingId, employeeId: null } });
  if (!told) throw notFound("price");
  await whileNobodyPays(ctx, () => ctx.transaction((inner) => carryOut(inner, told, customer)));
  return { bookingToken };
}
