import { AskAgain } from "@/components/booking/ask-again";
import type { BookingFacts } from "@/components/booking/booking-facts";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

type Props = { booking: BookingFacts; asked: number };

const most = 20;
const everySeconds = 3;

/** Between Stripe's page and the confirmation: seconds, as a rule. */
export function AskingStripe({ booking, asked }: Props) {
  const again = `${paths.booking(booking.bookingToken)}?paying=1&n=${asked + 1}`;
  const later = `We have not heard from Stripe yet. You need not wait here: as soon as we know, we write${booking.lead ? ` to ${booking.lead.email}` : " to you"}.`;
  return (
    <>
      <PageTitle title="Thank you">
        <p>
          {booking.departure.vacation.title}, booking {booking.ref}. Please do not pay again
          {booking.status === "awaiting_deposit" ? ": your places are kept until we know." : "."}
        </p>
      </PageTitle>
      <div className="wrap">
        <div className="measure grid gap-6">
          {asked < most ? (
            <AskAgain everySeconds={everySeconds} times={most} later={later}>
              We are asking Stripe whether your payment has arrived. This page looks again every few
              seconds.
            </AskAgain>
          ) : (
            <p>{later}</p>
          )}
          <p>
            <a href={again} className="link">
              Look again now
            </a>
          </p>
          {asked < most ? (
            <noscript>
              <meta httpEquiv="refresh" content={`${everySeconds};url=${again}`} />
            </noscript>
          ) : null}
        </div>
      </div>
    </>
  );
}
