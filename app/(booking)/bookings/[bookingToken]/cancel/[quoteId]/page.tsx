import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { bookingView } from "@/app/booking-view";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { ConfirmCancel } from "@/components/booking/confirm-cancel";
import { isAllowed } from "@/lib/booking/booking";
import { getCancellationQuote } from "@/lib/booking/get-cancellation-quote";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { cancelBookingAction } from "./actions";

// Whether the price still holds is of this moment.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Cancel" };

type Props = { params: Promise<{ bookingToken: string; quoteId: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { bookingToken, quoteId } = await params;
  const quoted = await found(
    getCancellationQuote(openContext("booking"), { bookingToken, quoteId }),
  );
  const booking = await bookingView(bookingToken);
  if (!isAllowed("cancel", booking.status)) redirect(paths.booking(bookingToken));
  return <ConfirmCancel booking={booking} quoted={quoted} action={cancelBookingAction} />;
});
