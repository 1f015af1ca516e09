import type { BookingFacts } from "@/components/booking/booking-facts";
import { partyWords } from "@/components/booking/party-words";
import { TicketFacts } from "@/components/booking/ticket-facts";
import { drawingOf } from "@/components/vacation/drawings";
import { PosterArt } from "@/components/vacation/poster-art";
import { formatDate, formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props = { booking: BookingFacts };

/** The poster, and beside it the ticket. */
export function BookingTicket({ booking }: Props) {
  const { departure, quote, lead, confirmedAt, account } = booking;
  const { vacation } = departure;
  const facts = [
    ["Booking", booking.ref],
    ["From", formatDate(departure.startsOn)],
    ["To", formatDate(departure.endsOn)],
    ["Places", partyWords(quote)],
    ["Paid", formatMoneyExact(account.paidMinor)],
  ] as const;
  return (
    <div className="bg-sand">
      <div className="wrap grid items-center gap-x-14 gap-y-8 py-10 sm:grid-cols-[14rem_minmax(0,1fr)] lg:grid-cols-[18rem_minmax(0,1fr)] lg:py-14">
        <PosterArt
          drawing={drawingOf(vacation.slug, vacation.region)}
          crop="poster"
          narrow="wide"
          first
          className="border-sheet w-full border-8 print:hidden"
        />
        <div>
          <p className="text-leaf font-semibold">
            {booking.status === "completed" ? "You have been there" : "Confirmed"}
            {lead ? `. Thank you, ${lead.given}` : ""}.
          </p>
          <h1 className="caps text-title mt-2">{vacation.title}</h1>
          <TicketFacts
            facts={facts}
            className="ticket mt-7 p-6 sm:p-7 lg:grid-cols-[repeat(5,auto)] lg:justify-between"
          />
          <p className="text-small text-soft mt-5">
            {confirmedAt ? `Your places are yours since ${formatInstant(confirmedAt)}. ` : ""}
            {lead ? `We have written to ${lead.email}. ` : ""}
            This page’s address opens the booking: keep it, and give it only to people who may see
            and change it.
          </p>
        </div>
      </div>
    </div>
  );
}
