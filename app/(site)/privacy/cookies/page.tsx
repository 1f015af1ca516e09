import type { Metadata } from "next";
import { CookieList } from "@/components/privacy/cookie-list";
import { NeedsCookie } from "@/components/privacy/needs-cookie";
import { PrivacyControl } from "@/components/privacy/privacy-control";
import { PageTitle } from "@/components/ui/page-title";
import { pageNeeds } from "@/lib/account/page-needs";
import { storedInBrowser } from "@/lib/account/stored-in-browser";
import { paths } from "@/lib/paths";

export const metadata: Metadata = {
  title: "Cookies",
  description: "Every cookie of this site, what it is for, and what works without.",
  alternates: { canonical: paths.cookies() },
};

export const dynamic = "force-static";

export default function Page() {
  return (
    <>
      <PageTitle title="Cookies">
        <p>Every cookie of this site, what it is for, and what works without.</p>
      </PageTitle>
      <CookieList stored={storedInBrowser} />
      <NeedsCookie needs={pageNeeds} />
      <PrivacyControl />
    </>
  );
}
