import { Section } from "@/components/ui/section";
import { CancelLine } from "@/components/vacation/cancel-line";
import { CancelTable } from "@/components/vacation/cancel-table";
import { TermsText } from "@/components/vacation/terms-text";
import type { DepartureFacts } from "@/lib/catalog/catalog";
import type { CancellationCost } from "@/lib/pricing/pricing";

type Props = { departure: DepartureFacts; costs: readonly CancellationCost[] };

/** What cancelling would cost, before anybody has booked, and the terms that say so. */
export function Cancellation({ departure, costs }: Props) {
  return (
    <>
      {costs.length > 0 ? (
        <Section
          id="cancelling"
          title="If you cancel"
          aside="Of the whole price, whatever you have paid by then. A day ends at 23:59 where the journey begins."
        >
          <CancelLine costs={costs} />
          <div className="mt-6">
            <CancelTable costs={costs} />
          </div>
        </Section>
      ) : null}
      <Section id="terms" title="Terms" aside="The words that hold for a booking made now.">
        <div className="border-line border-t">
          <TermsText title="Booking terms" terms={departure.bookingTerms} />
          <TermsText title="Cancellation terms" terms={departure.cancellationTerms} />
        </div>
      </Section>
    </>
  );
}
