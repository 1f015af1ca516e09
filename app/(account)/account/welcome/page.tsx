import type { Metadata } from "next";
import { aboutQuestions } from "@/app/(account)/account/demographics/about-questions";
import { changeAboutMeAction } from "@/app/(account)/account/demographics/actions";
import { signedInCustomer } from "@/app/signed-in";
import { AboutMeForm } from "@/components/account/about-me-form";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { getAboutMe } from "@/lib/account/get-about-me";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Welcome" };

/** The step after an account was opened: passed over as easily as filled in (P9). */
export default async function Page() {
  const accountId = await signedInCustomer(paths.accountWelcome());
  const about = await getAboutMe(openContext("account", accountId));
  return (
    <>
      <PageTitle title="Your account is open">
        <p>
          That is all that we need. If you like, tell us more: once you switch suggestions on, we
          put trips first that may suit you. No answer changes a price, or which trips and places
          you can have.
        </p>
        <p className="mt-8">
          <ButtonLink kind="ink" href={paths.account()}>
            Skip this
          </ButtonLink>
        </p>
      </PageTitle>
      <Section id="questions" title="Seven questions" aside="All of it can stay empty.">
        <AboutMeForm
          questions={aboutQuestions(about)}
          {...{ seen: about.seen, formToken: about.form.token }}
          action={changeAboutMeAction}
          skip="Skip this"
        />
      </Section>
    </>
  );
}
