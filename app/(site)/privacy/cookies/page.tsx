import type { Metadata } from "next";
import { headers } from "next/headers";
import { CookieList } from "@/components/privacy/cookie-list";
import { CookieSwitches } from "@/components/privacy/cookie-switches";
import { NeedsCookie } from "@/components/privacy/needs-cookie";
import { PrivacyControl } from "@/components/privacy/privacy-control";
import { PageTitle } from "@/components/ui/page-title";
import { pageNeeds } from "@/lib/account/page-needs";
import { storedInBrowser } from "@/lib/account/stored-in-browser";
import { readOptional } from "@/lib/action/optional-cookie";
import { type OptionalCookie, optionalCookies } from "@/lib/optional-cookies";
import { paths } from "@/lib/paths";
import { switchCookieAction } from "./actions";

export const metadata: Metadata = {
  title: "Cookies",
  description: "Every cookie of this site, what it is for, and what works without.",
  alternates: { canonical: paths.cookies() },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const optional = Object.keys(optionalCookies) as OptionalCookie[];

export default async function Page({ searchParams }: Props) {
  const { tried } = await searchParams;
  const held = await Promise.all(optional.map(readOptional));
  return (
    <>
      <PageTitle title="Cookies">
        <p>Every cookie of this site, what it is for, and what works without.</p>
      </PageTitle>
      <CookieSwitches
        on={optional.filter((_, at) => held[at] !== undefined)}
        tried={optional.find((cookie) => cookie === tried) ?? null}
        gpc={(await headers()).get("sec-gpc") === "1"}
        action={switchCookieAction}
      />
      <CookieList stored={storedInBrowser} />
      <NeedsCookie needs={pageNeeds} />
      <PrivacyControl />
    </>
  );
}
