import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Not found" };

/** Not there and not yours are the same answer (rule 115); inside the shell that these pages stand in already. */
export default function NotFound() {
  return (
    <PageTitle title="This link opens nothing">
      <p>
        A letter of the address may have gone missing on the way: copy the link whole from your
        mail, or have it sent again.
      </p>
      <p className="mt-8 flex flex-wrap gap-4">
        <ButtonLink href={paths.findBooking()}>Find a booking</ButtonLink>
        <ButtonLink kind="ink" href={paths.vacations()}>
          See all vacations
        </ButtonLink>
      </p>
    </PageTitle>
  );
}
