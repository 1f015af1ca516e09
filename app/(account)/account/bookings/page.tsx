import type { Metadata } from "next";
import { signedInCustomer } from "@/app/signed-in";
import { BookingLists } from "@/components/account/booking-lists";
import { PageTitle } from "@/components/ui/page-title";
import { listMyBookings } from "@/lib/booking/list-my-bookings";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Your bookings" };

export default async function Page() {
  const accountId = await signedInCustomer(paths.accountBookings());
  const bookings = await listMyBookings(openContext("booking", accountId));
  return (
    <>
      <PageTitle title="Your bookings" />
      <BookingLists bookings={bookings} />
    </>
  );
}
