import { found } from "@/app/found";
import {
  type Collection,
  isAllowed,
  type Spreading,
  transferableUntil,
} from "@/lib/booking/booking";
import { type BookingView, getBooking } from "@/lib/booking/get-booking";
import { getCollection } from "@/lib/booking/get-collection";
import { getSpreading } from "@/lib/booking/get-spreading";
import { getTakenOn } from "@/lib/booking/get-taken-on";
import { clock } from "@/lib/clock";
import { openContext } from "@/lib/context/open-context";
import { type LocalDate, localDateOf } from "@/lib/dates";
import { costToCancel } from "@/lib/pricing/cost-to-cancel";
import { type CancellationCost, keptFees } from "@/lib/pricing/pricing";

type SeenBooking = BookingView & {
  costs: CancellationCost[];
  collection: Collection | null;
  spreading: Spreading;
  transferableUntil: LocalDate | null;
};

/** A booking by its link, with what cancelling it would cost from today on (rule 53), until when its places can be handed on (rule 66) and
 * the card that is kept for it, or the 404 page. */
export async function bookingView(bookingToken: string): Promise<SeenBooking> {
  const booking = await found(getBooking(openContext("booking"), { bookingToken }));
  const card = await getCollection(openContext("payment"), { bookingToken });
  const takenOn = card && (await getTakenOn(openContext("booking"), { bookingToken }));
  const { departure, quote } = booking;
  const most = departure.instalments;
  const spreading = await getSpreading(openContext("booking"), { bookingToken, most });
  const today = localDateOf(clock.now(), departure.timeZone);
  const until = transferableUntil(departure.startsOn);
  const transferable = isAllowed("transfer", booking.status) && today <= until;
  const costs = costToCancel({
    totalMinor: quote.totalMinor,
    keptMinor: keptFees(quote),
    tiers: departure.cancellationTerms.tiers,
    startsOn: departure.startsOn,
    today,
  });
  return {
    ...{ ...booking, costs, spreading },
    collection: card && takenOn && { ...card, takenOn },
    transferableUntil: transferable ? until : null,
  };
}
