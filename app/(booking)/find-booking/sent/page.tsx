import type { Metadata } from "next";
import { LookAtMail } from "@/components/layout/look-at-mail";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Look at your mail", robots: { index: false } };

export default function Page() {
  return (
    <LookAtMail
      sent="If there is a booking with that address, its link is on the way there. It takes a minute or two; we write to one address once an hour at most."
      toEverybody="Everybody gets this answer, booked or not: who has booked with us is nobody else’s business."
      again={{ href: paths.findBooking(), words: "try another address" }}
    />
  );
}
