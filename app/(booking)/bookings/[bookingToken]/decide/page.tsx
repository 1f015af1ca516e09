import type { Metadata } from "next";
import { bookingView } from "@/app/booking-view";
import { orMissing } from "@/app/or-missing";
import { DecidePage } from "@/components/booking/decide-page";
import { canKeepMoney } from "@/lib/booking/keep-money";
import { openContext } from "@/lib/context/open-context";
import { keepMoneyAction, takeMoneyBackAction, takePlacesAgainAction } from "./actions";

// What is still to be decided is of this moment.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Your money" };

type Props = { params: Promise<{ bookingToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { bookingToken } = await params;
  const booking = await bookingView(bookingToken);
  const keeps = await canKeepMoney(openContext("booking"), { bookingToken });
  const actions = {
    again: takePlacesAgainAction,
    back: takeMoneyBackAction,
    keep: keepMoneyAction,
  };
  return <DecidePage booking={booking} keeps={keeps} {...actions} />;
});
