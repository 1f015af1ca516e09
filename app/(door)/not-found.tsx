import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <PageTitle title="This link opens nothing">
      <p>
        A link from our mail is good once, and for a while. If you have used it already, sign in. If
        not, do again what it was about, such as{" "}
        <a href={paths.forgotPassword()} className="link">
          setting a new password
        </a>
        , and another one comes.
      </p>
      <p className="mt-8 flex flex-wrap gap-4">
        <ButtonLink href={paths.signIn()}>Sign in</ButtonLink>
        <ButtonLink kind="ink" href={paths.register()}>
          Create an account
        </ButtonLink>
      </p>
    </PageTitle>
  );
}
