import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { bookingView } from "@/app/booking-view";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { DatePage } from "@/components/booking/date-page";
import { isAllowed } from "@/lib/booking/booking";
import { listDates } from "@/lib/booking/list-dates";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { quoteMovingAction } from "./actions";

// Where there is room is of this moment.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Change the date" };

type Props = { params: Promise<{ bookingToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { bookingToken } = await params;
  const booking = await bookingView(bookingToken);
  if (!isAllowed("change", booking.status)) redirect(paths.booking(bookingToken));
  const dates = await found(listDates(openContext("booking"), { bookingToken }));
  return <DatePage {...{ booking, dates }} action={quoteMovingAction} />;
});
