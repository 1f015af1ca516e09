import type { Metadata } from "next";
import { FindBooking } from "@/components/booking/find-booking";
import { requestLinkAction } from "./actions";

export const metadata: Metadata = {
  title: "Find a booking",
  description:
    "Lost the link to your booking? We send it again to the address that you booked with.",
};

export default function Page() {
  return <FindBooking action={requestLinkAction} />;
}
