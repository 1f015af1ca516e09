import type { Metadata } from "next";
import { FindBooking } from "@/components/booking/find-booking";
import { currentLookup } from "@/lib/policy/published";
import { requestLinkAction } from "./actions";

// Its answer carries a nonce, which is new each time.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Find a booking",
  robots: { index: true, follow: true },
  description:
    "Lost the link to your booking? We send it again to the address that you booked with.",
};

export default function Page() {
  const { why } = currentLookup("essential.service", "email.address");
  return <FindBooking action={requestLinkAction} why={why} />;
}
