import type { Metadata } from "next";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Thank you", robots: { index: false } };

export default function Page() {
  return (
    <>
      <PageTitle title="We have it">
        <p>
          A mail is on its way to the address that you gave. It takes a minute or two. For a copy, a
          correction or a removal it has a link by which you show that it was you.
        </p>
      </PageTitle>
      <div className="wrap">
        <div className="measure grid gap-4">
          <p>
            Everybody gets this answer and this mail, whether we know the address or not: who is a
            customer of ours is nobody else’s business.
          </p>
          <p>
            Nothing came? Look in the spam folder. You no longer read the mail of the address that
            you booked with? Give us one that you read, and{" "}
            <a href={`${paths.support()}#contact`} className="link">
              call us
            </a>
            : we ask you a few things that only you can know, and when three answers are right, the
            link in that mail opens what we hold about you.
          </p>
        </div>
      </div>
    </>
  );
}
