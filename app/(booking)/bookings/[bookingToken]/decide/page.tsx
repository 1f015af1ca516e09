import type { Metadata } from "next";
import { bookingView } from "@/app/booking-view";
import { orMissing } from "@/app/or-missing";
import { DecidePage } from "@/components/booking/decide-page";
import { canKeepMoney } from "@/lib/booking/keep-money";
import { listOtherPlaces } from "@/lib/booking/list-other-places";
import { openContext } from "@/lib/context/open-context";
import * as decide from "./actions";

// What is still to be decided is of this moment.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Your money" };

type Props = { params: Promise<{ bookingToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { bookingToken } = await params;
  const booking = await bookingView(bookingToken);
  const ctx = openContext("booking");
  const keeps = await canKeepMoney(ctx, { bookingToken });
  const others = booking.waiting.length > 0 ? await listOtherPlaces(ctx, { bookingToken }) : [];
  const late = {
    again: decide.takePlacesAgainAction,
    other: decide.takeOtherPlacesAction,
    back: decide.takeMoneyBackAction,
    keep: decide.keepMoneyAction,
  };
  const surplus = { back: decide.takeSurplusBackAction, keep: decide.keepSurplusAction };
  return <DecidePage booking={booking} {...{ keeps, others, late, surplus }} />;
});
