import { senderOf } from "@/lib/booking/documents/sender";
import { type LoadedBooking, loadBooking } from "@/lib/booking/record/load-booking";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { formatDate } from "@/lib/dates";
import { env } from "@/lib/env";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";
import { readPerson } from "@/lib/privacy/read-person";

/** A booking for a mail about its money: to whom, and what every such mail says of it. Null once there is nobody to tell. */
export async function loadToMail(ctx: Context, bookingId: string) {
  const booking = await loadBooking(ctx, bookingId);
  const personIds = [booking.personId];
  const known = (await readPerson(ctx, { personIds, groups: ["email"] })).get(booking.personId);
  if (!known) return null;
  const to = known.email ? { address: known.email } : null;
  return { booking, to, about: aboutOf(booking) };
}

function aboutOf({ id, ref, linkEpoch, departure, account, policyVersion }: LoadedBooking) {
  const token = linkToken("booking", id, linkEpoch);
  return {
    ...senderOf(policyVersion),
    bookingUrl: `${env.APP_URL}${paths.booking(token)}`,
    payUrl: `${env.APP_URL}${paths.bookingPay(token)}`,
    decideUrl: `${env.APP_URL}${paths.bookingDecide(token)}`,
    cardUrl: `${env.APP_URL}${paths.bookingCard(token)}`,
    reference: ref,
    vacationTitle: departure.vacation.title,
    startsOn: formatDate(departure.startsOn),
    total: formatMoneyExact(account.totalMinor),
    paid: formatMoneyExact(account.paidMinor),
  };
}
