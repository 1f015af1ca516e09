import { bookingLink } from "@/emails/booking-link";
import { renderMail } from "@/emails/render-mail";
import { allowedIn } from "@/lib/booking/booking";
import { senderOf } from "@/lib/booking/documents/sender";
import { loadBooking } from "@/lib/booking/record/load-booking";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { formatDate } from "@/lib/dates";
import { env } from "@/lib/env";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";
import { readPerson } from "@/lib/privacy/read-person";

/** The mail that leads back to the bookings that were asked for, as far as they live; null once there is none. */
export async function composeLinks(
  ctx: Context,
  input: { subjectId: string; personId: string | null },
): Promise<ComposedMessage | null> {
  if (!input.personId) return null;
  const email = (await readPerson(ctx, { personIds: [input.personId], groups: ["email"] })).get(
    input.personId,
  )?.email;
  if (!email) return null;
  const asked = await ctx.db.requestedLink.findMany({ where: { requestId: input.subjectId } });
  const rows = await ctx.db.booking.findMany({
    where: {
      id: { in: asked.map(({ bookingId }) => bookingId) },
      status: { in: [...allowedIn.link] },
    },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  const bookings = await Promise.all(rows.map(({ id }) => loadBooking(ctx, id)));
  const [newest] = bookings;
  if (!newest) return null;
  const mail = await renderMail(
    bookingLink({
      ...senderOf(newest.policyVersion),
      bookings: bookings.map(({ id, ref, linkEpoch, departure }) => ({
        vacationTitle: departure.vacation.title,
        startsOn: formatDate(departure.startsOn),
        reference: ref,
        bookingUrl: `${env.APP_URL}${paths.booking(linkToken("booking", id, linkEpoch))}`,
      })),
    }),
  );
  return { ...mail, to: { address: email }, attachments: [] };
}
