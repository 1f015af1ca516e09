import { CancelShort } from "@/components/booking/cancel-short";
import { partyWords } from "@/components/booking/party-words";
import { QuoteSummary } from "@/components/vacation/quote-summary";
import type { CancellationCost, PricedQuote } from "@/lib/pricing/pricing";

type Props = {
  quote: PricedQuote;
  costs: readonly CancellationCost[];
  /** Where every day's cost to cancel is shown. */
  cancelHref: string;
};

/** The party and its price beside the form. */
export function TripTicket({ quote, costs, cancelHref }: Props) {
  return (
    <section id="ticket" aria-labelledby="ticket-title" className="ticket scroll-mt-24 p-6 sm:p-8">
      <h2 id="ticket-title" className="caps text-part">
        Your price
      </h2>
      <p className="text-small text-soft mt-1 mb-4">For {partyWords(quote)}.</p>
      <QuoteSummary quote={quote} />
      <CancelShort costs={costs} href={cancelHref} />
    </section>
  );
}
