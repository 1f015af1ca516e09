import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { bookingView } from "@/app/booking-view";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { CardPage } from "@/components/booking/card-page";
import { isAllowed } from "@/lib/booking/booking";
import { checkCard } from "@/lib/booking/check-card";
import { openContext } from "@/lib/context/open-context";
import { showForm } from "@/lib/privacy/show-form";
import { removeCardAction, saveCardAction } from "./actions";

// Which card is kept, and what is open, is of this moment.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Your card" };

type Props = {
  params: Promise<{ bookingToken: string }>;
  searchParams: Promise<{ saved?: string | string[] }>;
};

export default orMissing(async function Page({ params, searchParams }: Props) {
  const { bookingToken } = await params;
  const back = (await searchParams).saved === "1";
  if (back) await found(checkCard(openContext("payment"), { bookingToken }));
  const booking = await bookingView(bookingToken);
  if (!isAllowed("collect", booking.status)) notFound();
  const form = await showForm(openContext("booking"), "kept-card");
  return <CardPage {...{ booking, back, form }} save={saveCardAction} remove={removeCardAction} />;
});
