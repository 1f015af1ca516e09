import type { Metadata } from "next";
import { removeCardAction } from "@/app/(booking)/bookings/[bookingToken]/card/actions";
import { signedInCustomer } from "@/app/signed-in";
import { CardList } from "@/components/account/card-list";
import { PageTitle } from "@/components/ui/page-title";
import { listKeptCards } from "@/lib/billing/list-kept-cards";
import { listMyCards } from "@/lib/booking/list-my-cards";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Cards" };

export default async function Page() {
  const accountId = await signedInCustomer(paths.accountCards());
  const cards = await listMyCards(openContext("booking", accountId), (bookingIds) =>
    listKeptCards(openContext("payment", accountId), { bookingIds }),
  );
  return (
    <>
      <PageTitle title="Cards">
        <p>
          What you let us take by itself, and from which card. Of a card we keep Stripe’s mark, its
          kind, its last four digits and until when it is valid.
        </p>
      </PageTitle>
      <div className="wrap pb-10">
        {cards.length > 0 ? (
          <CardList cards={cards} remove={removeCardAction} />
        ) : (
          <p className="measure">
            None is kept. On the page of a booking you can save one, so that what is open is taken
            when it falls due.
          </p>
        )}
      </div>
    </>
  );
}
