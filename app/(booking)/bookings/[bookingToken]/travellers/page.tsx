import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { bookingView } from "@/app/booking-view";
import { companionOptions } from "@/app/companion-options";
import { orMissing } from "@/app/or-missing";
import { TravellersPage } from "@/components/booking/travellers-page";
import { isAllowed } from "@/lib/booking/booking";
import { completeTravellersAction } from "./actions";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Who travels" };

type Props = { params: Promise<{ bookingToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const booking = await bookingView((await params).bookingToken);
  if (!isAllowed("completeTravellers", booking.status)) notFound();
  const companions = await companionOptions();
  return <TravellersPage {...{ booking, companions }} action={completeTravellersAction} />;
});
