"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

/** What stands where nothing is; the shell around it is the caller's. */
export function NothingHere() {
  return (
    <PageTitle title="Nothing is at this address">
      <p>
        A vacation may have ended, or a letter of the address went missing on the way. The link to a
        booking can be mailed to you again.
      </p>
      <p className="mt-8 flex flex-wrap gap-4">
        <ButtonLink href={paths.vacations()}>See all vacations</ButtonLink>
        <ButtonLink kind="ink" href={paths.findBooking()}>
          Find a booking
        </ButtonLink>
      </p>
    </PageTitle>
  );
}
