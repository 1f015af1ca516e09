import { CheckoutForm } from "@/components/booking/checkout-form";
import { CheckoutHeader } from "@/components/booking/checkout-header";
import { CheckoutTerms } from "@/components/booking/checkout-terms";
import { dueNowWords } from "@/components/booking/due-now";
import { HeldOrLapsed } from "@/components/booking/held-or-lapsed";
import { HoldButton } from "@/components/booking/hold-button";
import { namedSeats } from "@/components/booking/seats";
import { TripTicket } from "@/components/booking/trip-ticket";
import type { Option } from "@/components/form/select-field";
import type { FormAction } from "@/lib/action/state";
import type { HoldFacts } from "@/lib/availability/availability";
import type { DepartureFacts } from "@/lib/catalog/catalog";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";
import type { PointField } from "@/lib/policy/policy";
import type { CancellationCost, PricedQuote } from "@/lib/pricing/pricing";

type Props = {
  holdToken: string;
  hold: HoldFacts;
  departure: DepartureFacts;
  quote: PricedQuote;
  dueNowMinor: bigint;
  costs: readonly CancellationCost[];
  formToken: string;
  policyVersion: number;
  fields: readonly PointField[];
  known: { given: string; surname: string; email: string } | null;
  /** From the account of who is signed in. */
  filled: Readonly<Record<string, string>> | null;
  companions: readonly Option[];
  countries: readonly Option[];
  actions: { pay: FormAction; extend: FormAction; giveUp: FormAction };
};

/** The form with the clock above it and the price beside it. */
export function CheckoutPage(props: Props) {
  const { departure, quote, holdToken, hold, actions } = props;
  const dueNow = dueNowWords(quote, props.dueNowMinor);
  const departureHref = paths.departure(departure.vacation.slug, departure.code);
  return (
    <>
      <CheckoutHeader
        departure={departure}
        quote={quote}
        dueNow={props.dueNowMinor > 0n ? formatMoneyExact(props.dueNowMinor) : "nothing"}
      />
      <HeldOrLapsed hold={hold} holdToken={holdToken} extend={actions.extend} />
      <div className="wrap grid items-start gap-x-16 gap-y-12 py-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          <CheckoutForm
            {...{ holdToken, dueNow, action: actions.pay, formToken: props.formToken }}
            {...{ fields: props.fields, known: props.known, countries: props.countries }}
            {...{ filled: props.filled, companions: props.companions }}
            seats={namedSeats(quote.party, departure.rooms)}
            extras={departure.extras}
            chosen={quote.party.extras}
            code={quote.code?.code ?? ""}
            terms={
              <CheckoutTerms
                booking={departure.bookingTerms}
                cancellation={departure.cancellationTerms}
                policyVersion={props.policyVersion}
              />
            }
          />
        </div>
        <div className="grid gap-8 lg:sticky lg:top-24">
          <TripTicket
            quote={quote}
            costs={props.costs}
            cancelHref={`${departureHref}#cancelling`}
          />
          <div className="text-small text-soft grid gap-3">
            <p>Not this one? Nothing is owed, and the places are free for others at once.</p>
            <HoldButton
              action={actions.giveUp}
              holdToken={holdToken}
              label="Give up these places"
            />
          </div>
        </div>
      </div>
    </>
  );
}
