import type { Metadata } from "next";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Look at your mail", robots: { index: false } };

export default function Page() {
  return (
    <>
      <PageTitle title="Look at your mail">
        <p>
          If there is a booking with that address, its link is on the way there. It takes a minute
          or two; we write to one address once an hour at most.
        </p>
      </PageTitle>
      <div className="wrap">
        <div className="measure grid gap-4">
          <p>
            Everybody gets this answer, booked or not: who has booked with us is nobody else’s
            business.
          </p>
          <p>
            Nothing came? Look in the spam folder,{" "}
            <a href={paths.findBooking()} className="link">
              try another address
            </a>
            , or{" "}
            <a href={paths.support()} className="link">
              write to support
            </a>
            .
          </p>
        </div>
      </div>
    </>
  );
}
