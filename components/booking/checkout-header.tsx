import { partyWords } from "@/components/booking/party-words";
import { drawingOf } from "@/components/vacation/drawings";
import { PosterArt } from "@/components/vacation/poster-art";
import type { DepartureFacts } from "@/lib/catalog/catalog";
import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { PricedQuote } from "@/lib/pricing/pricing";

type Props = { departure: DepartureFacts; quote: PricedQuote; dueNow: string };

/** What is being booked, for whom, and for how much. */
export function CheckoutHeader({ departure, quote, dueNow }: Props) {
  return (
    <div className="wrap grid items-center gap-x-8 py-8 sm:grid-cols-[minmax(0,1fr)_8rem]">
      <div>
        <p className="text-small text-soft">Checkout</p>
        <h1 className="caps text-title mt-1">{departure.vacation.title}</h1>
        <p className="mt-3">
          {formatDate(departure.startsOn)} to {formatDate(departure.endsOn)}, {partyWords(quote)}.
        </p>
        <p className="text-small text-soft mt-1">
          {formatMoneyExact(quote.totalMinor)} in all, {dueNow} of it now.{" "}
          <a href="#ticket" className="link lg:hidden">
            Every line
          </a>
        </p>
      </div>
      <PosterArt
        drawing={drawingOf(departure.vacation.slug, departure.vacation.region)}
        crop="square"
        first
        className="hidden w-full sm:block print:hidden"
      />
    </div>
  );
}
