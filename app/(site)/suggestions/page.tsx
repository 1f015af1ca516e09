import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { switchCookieAction } from "@/app/(site)/privacy/cookies/actions";
import { CookieSwitches } from "@/components/privacy/cookie-switches";
import { PageTitle } from "@/components/ui/page-title";
import { AccountSuggestions } from "@/components/vacation/suggestions/account-suggestions";
import { suggestedFace } from "@/components/vacation/suggestions/suggested-face";
import { SuggestionsPage } from "@/components/vacation/suggestions/suggestions-page";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { SearchInput } from "@/lib/search/schema";
import { suggestVacations } from "@/lib/search/suggest-vacations";
import {
  removeMyNotesAction,
  removeNotesAction,
  switchSuggestionsAction,
  tellLikesAction,
} from "./actions";
import { tasteHere } from "./taste-here";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Suggested for you",
  description: "Our vacations in an order that may suit you, if you switch that on.",
  robots: { index: false },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { taste, account, ...known } = await tasteHere();
  const gpc = (await headers()).get("sec-gpc") === "1";
  const own = account && (
    <AccountSuggestions
      taste={account.taste}
      here={known.interests === "in the account"}
      gpc={gpc}
      switchIt={switchSuggestionsAction}
      removeNotes={removeMyNotesAction}
    />
  );
  if (!taste) return <SwitchedOff gpc={gpc} account={own} />;
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
      account={own}
    />
  );
}

function SwitchedOff({ gpc, account }: { gpc: boolean; account: ReactNode }) {
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
      {account}
      <CookieSwitches on={[]} tried={null} gpc={gpc} action={switchCookieAction} />
    </>
  );
}
