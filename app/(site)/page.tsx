import { FrontPage } from "@/components/vacation/front-page";
import { posterFace } from "@/components/vacation/poster-face";
import { facetOptions } from "@/components/vacation/search-options";
import { openContext } from "@/lib/context/open-context";
import { findVacations } from "@/lib/search/find-vacations";
import { SearchInput } from "@/lib/search/schema";

export const revalidate = 60;

export default async function HomePage() {
  const { total, rows, facets } = await findVacations(
    openContext("browsing"),
    SearchInput.parse({}),
  );
  return (
    <FrontPage
      total={total}
      posters={rows.map(posterFace)}
      regions={facetOptions(facets.region, "Anywhere", null)}
      months={facetOptions(facets.month, "Any month", null)}
    />
  );
}
