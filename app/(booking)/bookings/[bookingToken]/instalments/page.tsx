import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { bookingView } from "@/app/booking-view";
import { orMissing } from "@/app/or-missing";
import { InstalmentsPage } from "@/components/booking/instalments-page";
import { isAllowed } from "@/lib/booking/booking";
import { spreadBalanceAction } from "./actions";

// What can be divided is of this day.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Instalments" };

type Props = { params: Promise<{ bookingToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { bookingToken } = await params;
  const booking = await bookingView(bookingToken);
  if (!isAllowed("collect", booking.status)) notFound();
  return <InstalmentsPage booking={booking} action={spreadBalanceAction} />;
});
