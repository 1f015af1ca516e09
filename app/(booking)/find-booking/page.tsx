import type { Metadata } from "next";
import { AskForLink } from "@/components/account/ask-for-link";
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
  return (
    <AskForLink
      action={requestLinkAction}
      title="Find a booking"
      lead="The link in your confirmation opens your booking. If you have lost it, we send it again to the address that you booked with."
      why={why}
      autoComplete="email"
      note="We look for the booking with a code made from this address. The address is not stored, and the code is destroyed once it was used, after a day at most."
    />
  );
}
