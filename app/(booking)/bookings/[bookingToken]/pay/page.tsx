import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { bookingView } from "@/app/booking-view";
import { orMissing } from "@/app/or-missing";
import { customerOrVisitor } from "@/app/signed-in";
import { PayPage } from "@/components/booking/pay-page";
import { isAllowed } from "@/lib/booking/booking";
import { getPayableCredit } from "@/lib/booking/pay-from-credit";
import { openContext } from "@/lib/context/open-context";
import { payFromCreditAction as action, payBalanceAction } from "./actions";

// What is open is of this moment.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Pay" };

type Props = { params: Promise<{ bookingToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { bookingToken } = await params;
  const booking = await bookingView(bookingToken);
  const { status, flagged, rest } = booking;
  if (!isAllowed("payBalance", status) && !flagged && !rest) notFound();
  const ctx = openContext("booking", await customerOrVisitor());
  const fromCredit = { minor: await getPayableCredit(ctx, { bookingToken }), action };
  return <PayPage booking={booking} action={payBalanceAction} fromCredit={fromCredit} />;
});
