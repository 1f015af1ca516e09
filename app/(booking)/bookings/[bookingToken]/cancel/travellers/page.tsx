import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { bookingView } from "@/app/booking-view";
import { orMissing } from "@/app/or-missing";
import { LeavingPage } from "@/components/booking/leaving-page";
import { isAllowed } from "@/lib/booking/booking";
import { paths } from "@/lib/paths";
import { quoteLeavingAction } from "./actions";

// Who travels is of this moment.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Cancel travellers" };

type Props = { params: Promise<{ bookingToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { bookingToken } = await params;
  const booking = await bookingView(bookingToken);
  if (!isAllowed("change", booking.status)) redirect(paths.booking(bookingToken));
  return <LeavingPage booking={booking} action={quoteLeavingAction} />;
});
