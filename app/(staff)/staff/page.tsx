import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { PlaceList } from "@/components/staff/place-list";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Desk" };

export default async function Page() {
  const here = paths.staff();
  const { places } = await openDesk(here);
  return (
    <>
      <PageTitle title="Desk">
        <p>What your role opens. More comes as it is built; what is not here does not exist yet.</p>
      </PageTitle>
      <PlaceList places={places.filter(({ path }) => path !== here)} />
    </>
  );
}
