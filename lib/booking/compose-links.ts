import { bookingLink } from "@/emails/booking-link";
import { renderMail } from "@/emails/render-mail";
import { senderOf } from "@/lib/booking/documents/sender";
import { loadBooking } from "@/lib/booking/record/load-booking";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { formatDate } from "@/lib/dates";
import { env } from "@/lib/env";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";
import { emailIndex, findByEmail } from "@/lib/privacy/find-by-email";
import { readPerson } from "@/lib/privacy/read-person";

const most = 20;

/** The mail that leads back to every living booking of an address; null once there is none. */
export async function composeLinks(
  ctx: Context,
  input: { personId: string | null },
): Promise<ComposedMessage | null> {
  if (!input.personId) return null;
  const email = (await readPerson(ctx, { personIds: [input.personId], groups: ["email"] })).get(
    input.personId,
  )?.email;
  if (!email) return null;
  const people = await findByEmail(ctx, { index: emailIndex(email) });
  const rows = await ctx.db.booking.findMany({
    where: {
      personId: { in: people },
      status: { in: ["awaiting_deposit", "confirmed", "completed"] },
    },
    orderBy: { createdAt: "desc" },
    take: most,
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
