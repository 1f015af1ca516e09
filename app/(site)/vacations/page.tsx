import type { Metadata } from "next";
import { Pagination } from "@/components/ui/pagination";
import { ActiveFilters } from "@/components/vacation/active-filters";
import { NothingFound } from "@/components/vacation/nothing-found";
import { SearchFilters } from "@/components/vacation/search-filters";
import { searchHref } from "@/components/vacation/search-query";
import { VacationResult } from "@/components/vacation/vacation-result";
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
  const found = await findVacations(openContext("browsing"), search);
  return (
    <div className="wrap pt-10 sm:pt-14">
      <h1 className="caps text-title">Vacations</h1>
      <div className="mt-8 grid gap-x-14 gap-y-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <details className="wide-open border-line border-y lg:border-0">
          <summary className="flex min-h-12 items-center font-semibold">Change the search</summary>
          <div className="pt-2 pb-6 lg:pt-0">
            <SearchFilters search={search} facets={found.facets} />
          </div>
        </details>
        <div>
          <ActiveFilters search={search} facets={found.facets} />
          <p className="text-soft pb-5">{countWords(found.total)}</p>
          {found.rows.length > 0 ? (
            <ol className="border-line border-b">
              {found.rows.map((vacation, at) => (
                <VacationResult key={vacation.slug} vacation={vacation} first={at < 3} />
              ))}
            </ol>
          ) : (
            <NothingFound search={search} />
          )}
          <Pagination
            page={found.page}
            pages={found.pages}
            hrefOf={(page) => searchHref(search, { page })}
          />
        </div>
      </div>
    </div>
  );
}

function countWords(total: number): string {
  return total === 1 ? "1 vacation" : `${total} vacations`;
}
