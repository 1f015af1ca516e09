import type { ReactNode } from "react";
import type { BookingFacts } from "@/components/booking/booking-facts";
import { timeWords } from "@/components/booking/time-words";
import { WhichBooking } from "@/components/booking/which-booking";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

type Props = {
  booking: BookingFacts;
  title: string;
  quoted: { expiresAt: Date; holds: boolean };
  /** Where the price of now is told. */
  again: string;
  /** What the link says by which nothing is done. */
  leave: string;
  children: ReactNode;
};

/** A price that is kept for a while (rule 53), with what is done at it; once it holds no longer, the way to the price of now. */
export function KeptPrice({ booking, title, quoted, again, leave, children }: Props) {
  const { bookingToken } = booking;
  const { holds, expiresAt } = quoted;
  return (
    <>
      <PageTitle title={holds ? title : "This price holds no longer"}>
        <p>
          <WhichBooking booking={booking} />{" "}
          {holds ? "This price is kept for you until" : "It was kept until"}{" "}
          <span className="whitespace-nowrap">{timeWords(expiresAt)}</span>
          {holds ? "." : ", and for the booking as it was. Nothing was changed."}
        </p>
      </PageTitle>
      <div className="wrap grid gap-8 pb-14">
        {holds ? (
          children
        ) : (
          <ButtonLink href={again} className="justify-self-start">
            See the price of now
          </ButtonLink>
        )}
        <div>
          <ButtonLink kind="plain" href={paths.booking(bookingToken)}>
            {leave}
          </ButtonLink>
        </div>
      </div>
    </>
  );
}
