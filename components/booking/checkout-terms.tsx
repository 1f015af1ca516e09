import { TermsText } from "@/components/vacation/terms-text";
import type { TermsFacts } from "@/lib/catalog/catalog";
import { paths } from "@/lib/paths";

type Props = { booking: TermsFacts; cancellation: TermsFacts; policyVersion: number };

/** What holds for a booking made now, word for word, and the privacy policy that its answers are kept under (P5). */
export function CheckoutTerms({ booking, cancellation, policyVersion }: Props) {
  return (
    <>
      <div className="border-line border-t">
        <TermsText title="Booking terms" terms={booking} />
        <TermsText title="Cancellation terms" terms={cancellation} />
      </div>
      <p className="measure text-small mt-4">
        What you write here is kept under{" "}
        <a href={paths.policyVersion(policyVersion)} className="link">
          version {policyVersion} of our privacy policy
        </a>
        . If you do not book, it is destroyed after 24 hours.
      </p>
    </>
  );
}
