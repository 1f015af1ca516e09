import type { Metadata } from "next";
import { FindBooking } from "@/components/booking/find-booking";
import { openContext } from "@/lib/context/open-context";
import { lookupOf } from "@/lib/policy/find-version";
import { getPolicy } from "@/lib/privacy/get-policy";
import { requestLinkAction } from "./actions";

// Its answer carries a nonce, which is new each time.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Find a booking",
  robots: { index: true, follow: true },
  description:
    "Lost the link to your booking? We send it again to the address that you booked with.",
};

export default async function Page() {
  const { version } = await getPolicy(openContext("browsing"));
  const { why } = lookupOf(version, "essential.service", "email.address");
  return <FindBooking action={requestLinkAction} why={why} />;
}
