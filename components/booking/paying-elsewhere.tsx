import { HoldButton } from "@/components/booking/hold-button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";
import type { DepartureFacts } from "@/lib/catalog/catalog";
import { formatDate } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = {
  departure: DepartureFacts;
  holdToken: string;
  bookingToken: string | null;
  action: FormAction;
};

/** Somebody has gone to Stripe's page and is here too: nothing may change until that page is closed (rule 11). */
export function PayingElsewhere({ departure, holdToken, bookingToken, action }: Props) {
  return (
    <>
      <PageTitle title="You were about to pay">
        <p>
          {departure.vacation.title}, {formatDate(departure.startsOn)}. The payment page is still
          open for you, in this or another window, and your places are kept as long as it is.
        </p>
      </PageTitle>
      <div className="wrap">
        <div className="measure grid gap-8">
          <div>
            <p className="mb-4">
              Do you want to change something, or not pay now? Then we close the payment page first,
              so that nothing can be charged there any more, and bring you back to your details.
            </p>
            <HoldButton
              kind="sun"
              action={action}
              holdToken={holdToken}
              label="Back to my details"
            />
          </div>
          {bookingToken ? (
            <p>
              Have you paid already?{" "}
              <a href={`${paths.booking(bookingToken)}?paying=1`} className="link">
                See your booking
              </a>
            </p>
          ) : null}
        </div>
      </div>
    </>
  );
}
