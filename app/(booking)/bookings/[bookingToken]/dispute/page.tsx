import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { bookingView } from "@/app/booking-view";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { DisputePage } from "@/components/billing/disputes/dispute-page";
import { disputeReasons } from "@/lib/billing/disputes";
import { isAllowed } from "@/lib/booking/booking";
import { listMyDisputes } from "@/lib/booking/list-my-disputes";
import { openContext } from "@/lib/context/open-context";
import { disputeBillAction } from "./actions";

// What is open is of this moment.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Is a bill wrong?" };

type Props = { params: Promise<{ bookingToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { bookingToken } = await params;
  const { ref, status, departure, invoices } = await bookingView(bookingToken);
  if (!isAllowed("payBalance", status)) notFound();
  const disputes = await found(listMyDisputes(openContext("booking"), { bookingToken }));
  return (
    <DisputePage
      {...{ bookingToken, bookingRef: ref, disputes, title: departure.vacation.title }}
      bills={invoices.filter(({ openMinor }) => openMinor > 0n)}
      reasons={disputeReasons}
      action={disputeBillAction}
    />
  );
});
