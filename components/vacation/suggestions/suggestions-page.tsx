import type { ReactNode } from "react";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { searchHref, searchQuery } from "@/components/vacation/search-query";
import type { SuggestedFace } from "@/components/vacation/suggestions/suggested-face";
import { WhatWasNoted } from "@/components/vacation/suggestions/what-was-noted";
import { WhatYouLike } from "@/components/vacation/suggestions/what-you-like";
import { VacationResult } from "@/components/vacation/vacation-result";
import type { FormAction } from "@/lib/action/state";
import type { Trait } from "@/lib/catalog/catalog";
import type { Interests } from "@/lib/insight/insight";
import { paths } from "@/lib/paths";
import type { Search } from "@/lib/search/search";

type Props = {
  search: Search;
  results: readonly SuggestedFace[];
  total: number;
  page: number;
  pages: number;
  preferences: readonly Trait[] | null;
  interests: Interests | null;
  tellLikes: FormAction;
  removeNotes: FormAction;
  /** What the account of who is signed in adds. */
  account: ReactNode;
};

/** The vacations of a search in an order that may suit one person, each with its reason, and all that the order goes by. */
export function SuggestionsPage(props: Props) {
  const { search, results, total, page, pages, preferences, interests } = props;
  const likes = preferences ? <WhatYouLike told={preferences} action={props.tellLikes} /> : null;
  // Who has just switched it on sees first where to say something.
  const early = preferences?.length === 0;
  return (
    <>
      <div className="wrap pt-10 pb-8 sm:pt-14">
        <h1 className="caps text-title">Suggested for you</h1>
        <p className="measure text-lead text-soft mt-4">
          {total === 1 ? "1 vacation" : `${total} vacations`}, the same as for everybody and at the
          same prices. Only the order is yours.
        </p>
        <p className="pt-3">
          <a href={searchHref(search, {})} className="link">
            The same in the ordinary order
          </a>
        </p>
      </div>
      {early ? likes : null}
      <div className="wrap pb-12">
        <ol className="border-line border-b">
          {results.map(({ because, ...result }, at) => (
            <VacationResult
              key={result.slug}
              result={result}
              first={at < 3}
              {...(because ? { because } : {})}
            />
          ))}
        </ol>
        <Pagination
          page={page}
          pages={pages}
          hrefOf={(to) => paths.suggestions(searchQuery({ ...search, page: to }))}
        />
      </div>
      {early ? null : likes}
      {interests && interests !== "in the account" ? (
        <WhatWasNoted {...interests} action={props.removeNotes} />
      ) : null}
      {props.account}
      <Section id="off" title="Not any more?">
        <p className="measure">
          What is on in this browser is switched off{" "}
          <a href={paths.cookies()} className="link">
            where it was switched on
          </a>
          , by one button, and what was remembered is gone with it.
        </p>
      </Section>
    </>
  );
}
