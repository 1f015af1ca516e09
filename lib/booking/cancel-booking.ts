import { carryOutCancelling } from "@/lib/booking/changing/carry-out-cancelling";
import { customer } from "@/lib/booking/record/doer";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import type { CancelBooking } from "@/lib/booking/schema";
import { whileNobodyPays } from "@/lib/booking/while-nobody-pays";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

/**
 * Cancels a booking at the price that was quoted, whole and at once: its places are on sale again, the use of its code is given back,
 * what goes back is on its way to the payments it came by, and its bills are taken back by documents of their own (rules 16, 30, 53,
 * 61, 74). Sent twice, from two windows or after going back, it happens once (rule 63). A payment page that is open is closed first.
 * @throws DomainError not_found; lapsed where the price holds no longer; conflict where the booking is over or is another by now, we have
 *   cancelled its departure, or money is on its way.
 */
export async function cancelBooking(
  ctx: Context,
  input: CancelBooking,
): Promise<{ bookingToken: string }> {
  const { bookingToken, quoteId: id } = input;
  const { id: bookingId } = await findBookingByToken(ctx, bookingToken);
  const quoted = await ctx.db.cancellationQuote.findFirst({
    where: { id, bookingId, employeeId: null },
  });
  if (!quoted) throw notFound("price");
  await whileNobodyPays(ctx, () =>
    ctx.transaction((inner) => carryOutCancelling(inner, quoted, customer)),
  );
  return { bookingToken };
}
