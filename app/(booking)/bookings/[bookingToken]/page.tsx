import type { Metadata } from "next";
import { bookingView } from "@/app/booking-view";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { BookingPage } from "@/components/booking/booking-page";
import { checkPayment } from "@/lib/booking/check-payment";
import { openContext } from "@/lib/context/open-context";

// Money and places are of this moment.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Your booking" };

type Props = {
  params: Promise<{ bookingToken: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default orMissing(async function Page({ params, searchParams }: Props) {
  const { bookingToken } = await params;
  const query = await searchParams;
  const asked = query["paying"] === "1" ? timesOf(query["n"]) : null;
  if (asked !== null) await found(checkPayment(openContext("payment"), { bookingToken }));
  return <BookingPage booking={await bookingView(bookingToken)} asked={asked} />;
});

function timesOf(value: string | string[] | undefined): number {
  const times = Number(value ?? 0);
  return Number.isSafeInteger(times) && times >= 0 ? times : 0;
}
