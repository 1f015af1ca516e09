import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signedIn } from "@/app/signed-in";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { NextPath } from "@/lib/account/schema";
import { paths } from "@/lib/paths";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "The cookie was not kept" };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

/** Where a sign-in leads: on, or to what can be done where the browser did not keep the cookie (P17, P19). */
export default async function Page({ searchParams }: Props) {
  const next = NextPath.catch(paths.account()).parse((await searchParams).next);
  if (await signedIn()) redirect(next);
  return (
    <PageTitle title="Your browser did not keep the cookie">
      <p>
        The page after the password does not know that it is you: that takes one cookie, and your
        browser did not send it. Allow it for this site and sign in again, or let our support do
        what you came for.
      </p>
      <p className="mt-8 flex flex-wrap gap-4">
        <ButtonLink href={paths.support()}>Ask our support</ButtonLink>
        <ButtonLink kind="ink" href={paths.signIn(next)}>
          Sign in again
        </ButtonLink>
      </p>
      <p className="text-small mt-6">
        <a href={paths.cookies()} className="link">
          What needs a cookie, and what does not
        </a>
      </p>
    </PageTitle>
  );
}
