import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { companionOptions } from "@/app/companion-options";
import { countryOptions } from "@/app/country-options";
import { filledIn } from "@/app/filled-in";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { CheckoutPage } from "@/components/booking/checkout-page";
import { PayingElsewhere } from "@/components/booking/paying-elsewhere";
import { getCheckout } from "@/lib/booking/get-checkout";
import { clock } from "@/lib/clock";
import { openContext } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { costToCancel } from "@/lib/pricing/cost-to-cancel";
import {
  extendCheckoutAction,
  giveUpCheckoutAction,
  returnToCheckoutAction,
  startPaymentAction,
} from "./actions";

// Places, price and clock are of this moment.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Checkout" };

type Props = { params: Promise<{ holdToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { holdToken } = await params;
  const checkout = await found(getCheckout(openContext("booking"), { holdToken }));
  const { state, bookingToken, departure, quote } = checkout;
  if (state === "booked" && bookingToken) redirect(paths.booking(bookingToken));
  if (state === "paying")
    return (
      <PayingElsewhere
        departure={departure}
        holdToken={holdToken}
        bookingToken={bookingToken}
        action={returnToCheckoutAction}
      />
    );
  const costs = costToCancel({
    totalMinor: quote.totalMinor,
    tiers: departure.cancellationTerms.tiers,
    startsOn: departure.startsOn,
    today: localDateOf(clock.now(), departure.timeZone),
  });
  const [filled, companions] = await Promise.all([filledIn(), companionOptions()]);
  return (
    <CheckoutPage
      {...{ ...checkout, holdToken, costs, countries: countryOptions, filled, companions }}
      actions={{
        pay: startPaymentAction,
        extend: extendCheckoutAction,
        giveUp: giveUpCheckoutAction,
      }}
    />
  );
});
