import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { QuoteSummary } from "@/components/vacation/quote-summary";
import { holdTimes } from "@/lib/availability/availability";
import { paths } from "@/lib/paths";
import type { PricedQuote } from "@/lib/pricing/pricing";

type Props = {
  /** The price, or why there is none. */
  offer: { quote: PricedQuote } | { refusal: string };
  /** The form that holds the places. */
  children: ReactNode;
};

/** The ticket: the price of this party and the one thing to do next. */
export function PriceTicket({ offer, children }: Props) {
  return (
    <section id="price" aria-labelledby="price-title" className="ticket p-6 sm:p-8">
      <h2 id="price-title" className="caps text-part">
        Your price
      </h2>
      {"refusal" in offer ? (
        <div className="mt-4">
          <Notice kind="warn" role="status">
            {offer.refusal}
          </Notice>
        </div>
      ) : (
        <>
          <p className="text-small text-soft mt-1 mb-4">{partyWords(offer.quote)}</p>
          <QuoteSummary quote={offer.quote} />
          <div className="mt-6 print:hidden">{children}</div>
          <p className="text-fine text-soft mt-4">
            The places are yours for {holdTimes.minutes} minutes, and you can ask for more time.
            Nothing is owed. Next we ask who goes;{" "}
            <a href={paths.privacy()} className="link">
              our privacy policy
            </a>{" "}
            says what for.
          </p>
        </>
      )}
    </section>
  );
}

function partyWords({ adults, children }: PricedQuote): string {
  const grown = adults === 1 ? "1 adult" : `${adults} adults`;
  if (children === 0) return `For ${grown}.`;
  return `For ${grown} and ${children === 1 ? "1 child" : `${children} children`}.`;
}
