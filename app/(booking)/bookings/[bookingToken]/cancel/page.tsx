import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { bookingView } from "@/app/booking-view";
import { orMissing } from "@/app/or-missing";
import { CancelPage } from "@/components/booking/cancel-page";
import { isAllowed } from "@/lib/booking/booking";
import { paths } from "@/lib/paths";
import { quoteCancellationAction } from "./actions";

// The price of a cancellation is of this day.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Cancel" };

type Props = { params: Promise<{ bookingToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { bookingToken } = await params;
  const booking = await bookingView(bookingToken);
  if (!isAllowed("cancel", booking.status)) redirect(paths.booking(bookingToken));
  return <CancelPage booking={booking} action={quoteCancellationAction} />;
});
