"use client";

import { Pagination } from "@/components/ui/pagination";
import { ActiveFilters } from "@/components/vacation/active-filters";
import type { Asked } from "@/components/vacation/asked";
import { NothingFound } from "@/components/vacation/nothing-found";
import type { ResultFace } from "@/components/vacation/result-face";
import type { SearchChoices } from "@/components/vacation/search-choices";
import { SearchFilters } from "@/components/vacation/search-filters";
import { searchHref, searchQuery } from "@/components/vacation/search-query";
import { NoteInterest } from "@/components/vacation/suggestions/note-interest";
import { notesOf } from "@/components/vacation/suggestions/notes-of";
import { VacationResult } from "@/components/vacation/vacation-result";
import { paths } from "@/lib/paths";
import type { Search } from "@/lib/search/search";

type Props = {
  search: Search;
  choices: SearchChoices;
  asked: readonly Asked[];
  results: readonly ResultFace[];
  total: number;
  page: number;
  pages: number;
};

/** The search beside what it found. */
export function ResultsPage({ search, choices, asked, results, total, page, pages }: Props) {
  return (
    <div className="wrap pt-10 sm:pt-14">
      <h1 className="caps text-title">Vacations</h1>
      <div className="mt-8 grid gap-x-14 gap-y-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <details className="wide-open border-line border-y lg:border-0">
          <summary className="flex min-h-12 items-center font-semibold">Change the search</summary>
          <div className="pt-2 pb-6 lg:pt-0">
            <SearchFilters search={search} choices={choices} />
          </div>
        </details>
        <div>
          <ActiveFilters asked={asked} />
          <div className="text-soft flex flex-wrap justify-between gap-x-8 pb-5">
            <p>{total === 1 ? "1 vacation" : `${total} vacations`}</p>
            <a href={paths.suggestions(searchQuery({ ...search, page: 1 }))} className="link">
              In an order that may suit you
            </a>
          </div>
          {results.length > 0 ? (
            <ol className="border-line border-b">
              {results.map((result, at) => (
                <VacationResult key={result.slug} result={result} first={at < 3} />
              ))}
            </ol>
          ) : (
            <NothingFound search={search} />
          )}
          <Pagination page={page} pages={pages} hrefOf={(to) => searchHref(search, { page: to })} />
          <NoteInterest notes={notesOf(search)} />
        </div>
      </div>
    </div>
  );
}
