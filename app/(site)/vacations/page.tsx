import type { Metadata } from "next";
import { askedOf } from "@/components/vacation/asked";
import { resultFace } from "@/components/vacation/result-face";
import { ResultsPage } from "@/components/vacation/results-page";
import { searchChoices } from "@/components/vacation/search-choices";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { findVacations } from "@/lib/search/find-vacations";
import { SearchInput } from "@/lib/search/schema";

export const metadata: Metadata = {
  title: "Vacations",
  description: "Every vacation and departure on sale, by region, month, length and price.",
  alternates: { canonical: paths.vacations() },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function VacationsPage({ searchParams }: Props) {
  const search = SearchInput.parse(await searchParams);
  const { rows, facets, total, page, pages } = await findVacations(openContext("browsing"), search);
  return (
    <ResultsPage
      search={search}
      choices={searchChoices(facets, search)}
      asked={askedOf(search, facets)}
      results={rows.map(resultFace)}
      total={total}
      page={page}
      pages={pages}
    />
  );
}
