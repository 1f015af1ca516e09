import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <PageTitle title="This link opens nothing">
      <p>
        An invitation is good once and for three days, and a newer one takes the place of an older
        one. Whoever invited you can send you another.
      </p>
      <p className="mt-8">
        <ButtonLink href={paths.signIn()}>Sign in</ButtonLink>
      </p>
    </PageTitle>
  );
}
