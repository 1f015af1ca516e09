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
            Nothing came, or you no longer read the mail of the address that you booked with? Look
            in the spam folder, or{" "}
            <a href={`${paths.support()}#contact`} className="link">
              call us
            </a>
            : then we ask you a few things that only you can know.
          </p>
        </div>
      </div>
    </>
  );
}
