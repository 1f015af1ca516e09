import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { bookingView } from "@/app/booking-view";
import { companionOptions } from "@/app/companion-options";
import { orMissing } from "@/app/or-missing";
import { TransferPage } from "@/components/booking/transfer-page";
import { isAllowed } from "@/lib/booking/booking";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { transferPlaceAction } from "./actions";

// Who has the place is of this moment.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Somebody else travels" };

type Props = { params: Promise<{ bookingToken: string; seq: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { bookingToken, seq } = await params;
  const booking = await bookingView(bookingToken);
  const traveller = booking.travellers.find((one) => String(one.seq) === seq);
  if (!traveller) notFound();
  if (!isAllowed("transfer", booking.status)) redirect(paths.booking(bookingToken));
  const companions = await companionOptions();
  return (
    <TransferPage
      {...{ booking, traveller, companions, transferId: newId() }}
      action={transferPlaceAction}
    />
  );
});
