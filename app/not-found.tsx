import type { Metadata } from "next";
import { SiteShell } from "@/components/layout/site-shell";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";
import { currentVersion } from "@/lib/policy/published";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <SiteShell policyHash={currentVersion().hash}>
      <PageTitle title="Nothing is at this address">
        <p>
          A vacation may have ended, or a letter of the address went missing on the way. A private
          link to a booking stops working when a newer one was sent; find the newest in your mail.
        </p>
        <p className="mt-8 flex flex-wrap gap-4">
          <ButtonLink href={paths.vacations()}>See all vacations</ButtonLink>
          <ButtonLink kind="ink" href={paths.findBooking()}>
            Find a booking
          </ButtonLink>
        </p>
      </PageTitle>
    </SiteShell>
  );
}
