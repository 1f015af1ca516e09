import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { bookingView } from "@/app/booking-view";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { ConfirmDate } from "@/components/booking/confirm-date";
import { isAllowed } from "@/lib/booking/booking";
import { getMovingQuote } from "@/lib/booking/get-moving-quote";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { changeDateAction } from "./actions";

// Whether the price still holds is of this moment.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Change the date" };

type Props = { params: Promise<{ bookingToken: string; quoteId: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { bookingToken, quoteId } = await params;
  const quoted = await found(getMovingQuote(openContext("booking"), { bookingToken, quoteId }));
  const booking = await bookingView(bookingToken);
  // Who goes back finds the booking as it is now.
  if (quoted.done || !isAllowed("change", booking.status)) redirect(paths.booking(bookingToken));
  return <ConfirmDate {...{ booking, quoted }} action={changeDateAction} />;
});
