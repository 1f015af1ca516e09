import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { bookingView } from "@/app/booking-view";
import { orMissing } from "@/app/or-missing";
import { PayPage } from "@/components/booking/pay-page";
import { isAllowed } from "@/lib/booking/booking";
import { payBalanceAction } from "./actions";

// What is open is of this moment.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Pay" };

type Props = { params: Promise<{ bookingToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const booking = await bookingView((await params).bookingToken);
  if (!isAllowed("payBalance", booking.status)) notFound();
  return <PayPage booking={booking} action={payBalanceAction} />;
});
