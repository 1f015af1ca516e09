import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Removed", robots: { index: false } };

export default function Page() {
  return (
    <>
      <PageTitle title="It is removed">
        <p>
          What could go is destroyed, with its keys. A receipt is on its way by mail: what went,
          what stays and until when, and the day from which no backup can be read either.
        </p>
      </PageTitle>
      <div className="wrap">
        <ButtonLink kind="ink" href={paths.vacations()}>
          Look at vacations
        </ButtonLink>
      </div>
    </>
  );
}
