import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { graceDays } from "@/lib/account/account";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Your account will close", robots: { index: false } };

export default function Page() {
  return (
    <>
      <PageTitle title="Your account will close">
        <p>
          In {graceDays} days everything that you were shown is destroyed. A mail says on which day.
          Every device is signed out.
        </p>
      </PageTitle>
      <div className="wrap measure grid gap-5">
        <p>You thought better of it? Until that day you can sign in and keep your account.</p>
        <p>
          <ButtonLink kind="ink" href={paths.signIn(paths.accountClose())}>
            Sign in
          </ButtonLink>
        </p>
      </div>
    </>
  );
}
