import { askForCard } from "@/lib/billing/ask-for-card";
import { openMinorOf } from "@/lib/billing/billing";
import { isContestedNow } from "@/lib/billing/is-contested-now";
import { netPaid } from "@/lib/billing/net-paid";
import { openPageForCard } from "@/lib/billing/open-page-for-card";
import { isAllowed } from "@/lib/booking/booking";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import type { SaveCard } from "@/lib/booking/schema";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { readFormToken } from "@/lib/privacy/form-token";

/**
 * Leads to Stripe's page on which a card is saved, from which what is open of a booking is taken when it falls due. Nothing is charged
 * by it. Sent twice, or from two windows, it leads to the same page.
 * @returns where to go: Stripe's page.
 * @throws DomainError not_found; invalid or lapsed for an old form; conflict where nothing is open, or something is contested; unavailable while Stripe cannot be
 *   reached: then nothing is kept.
 */
export async function saveCard(ctx: Context, input: SaveCard): Promise<{ url: string }> {
  const { bookingToken, formToken } = input;
  const { id: bookingId } = await findBookingByToken(ctx, bookingToken);
  await readFormToken(ctx, { token: formToken, point: "kept-card" });
  const keptCardId = await ctx.transaction(async (inner) => {
    const { status, totalMinor, ...booking } = await lockBooking(inner, bookingId);
    const paidMinor = await netPaid(inner, { bookingId });
    if (!isAllowed("collect", status) || openMinorOf({ totalMinor, paidMinor }) === 0n)
      throw nothingOpen();
    if (await isContestedNow(inner, bookingId)) throw contestedNow();
    const { personId, policyVersion } = booking;
    return await askForCard(inner, { bookingId, personId, policyVersion, formToken });
  });
  const url = await openPageForCard(ctx, { keptCardId });
  if (url) return { url };
  throw new DomainError(
    "unavailable",
    "The page on which a card is saved does not open. Nothing was saved. Please send the form again in some minutes, or ask our support.",
  );
}

function contestedNow(): DomainError {
  return new DomainError(
    "conflict",
    "A payment or a bill of this booking is contested, so nothing is taken by itself now, and no card is saved for it.",
  );
}

function nothingOpen(): DomainError {
  return new DomainError(
    "conflict",
    "Nothing is open of this booking, so there is nothing to collect.",
  );
}
