import type { Metadata } from "next";
import { headers } from "next/headers";
import { switchCookieAction } from "@/app/(site)/privacy/cookies/actions";
import { CookieSwitches } from "@/components/privacy/cookie-switches";
import { PageTitle } from "@/components/ui/page-title";
import { suggestedFace } from "@/components/vacation/suggestions/suggested-face";
import { SuggestionsPage } from "@/components/vacation/suggestions/suggestions-page";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { SearchInput } from "@/lib/search/schema";
import { suggestVacations } from "@/lib/search/suggest-vacations";
import { removeNotesAction, tellLikesAction } from "./actions";
import { tasteHere } from "./taste-here";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Suggested for you",
  description: "Our vacations in an order that may suit you, if you switch that on.",
  robots: { index: false },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { taste, ...known } = await tasteHere();
  if (!taste) return <SwitchedOff gpc={(await headers()).get("sec-gpc") === "1"} />;
  const search = SearchInput.parse(await searchParams);
  const { rows, ...found } = await suggestVacations(openContext("browsing"), search, taste);
  return (
    <SuggestionsPage
      search={search}
      results={rows.map(suggestedFace)}
      {...found}
      {...known}
      tellLikes={tellLikesAction}
      removeNotes={removeNotesAction}
    />
  );
}

function SwitchedOff({ gpc }: { gpc: boolean }) {
  return (
    <>
      <PageTitle title="Suggested for you">
        <p>
          Nothing is suggested to you, because nothing about you is remembered: that needs a cookie,
          and none is on.{" "}
          <a href={paths.vacations()} className="link">
            All our vacations
          </a>{" "}
          are there without, and our{" "}
          <a href={paths.support()} className="link">
            support
          </a>{" "}
          suggests some if you write what you like.
        </p>
      </PageTitle>
      <CookieSwitches on={[]} tried={null} gpc={gpc} action={switchCookieAction} />
    </>
  );
}
