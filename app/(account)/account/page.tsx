import type { Metadata } from "next";
import { tasksOf } from "@/app/(account)/account/tasks-of";
import { found } from "@/app/found";
import { signedInCustomer } from "@/app/signed-in";
import { AccountDoors } from "@/components/account/overview/account-doors";
import { NextTrip } from "@/components/account/overview/next-trip";
import { NoTrip } from "@/components/account/overview/no-trip";
import { ToDo } from "@/components/account/overview/to-do";
import { PageTitle } from "@/components/ui/page-title";
import { countMyQuestions } from "@/lib/account/count-my-questions";
import { getAccount } from "@/lib/account/get-account";
import { listMyBookings } from "@/lib/booking/list-my-bookings";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Your account" };

export default async function Page() {
  const accountId = await signedInCustomer(paths.account());
  const [{ name, email }, bookings, questions] = await Promise.all([
    found(getAccount(openContext("account", accountId))),
    listMyBookings(openContext("booking", accountId)),
    countMyQuestions(openContext("rights", accountId)),
  ]);
  const upcoming = bookings.filter(({ phase }) => phase === "upcoming");
  const [next] = upcoming;
  return (
    <>
      <PageTitle title={`Hello, ${name.given}`}>
        <p>You are signed in as {email}.</p>
      </PageTitle>
      {next ? <NextTrip booking={next} /> : <NoTrip />}
      <ToDo tasks={tasksOf(bookings, questions)} />
      <AccountDoors />
    </>
  );
}
