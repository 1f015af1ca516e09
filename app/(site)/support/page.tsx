import type { Metadata } from "next";
import { RequestForm } from "@/components/support/request-form";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { showForm } from "@/lib/privacy/show-form";
import { askSupportAction } from "./actions";
import { OftenAsked } from "./often-asked";
import { WaysToReachUs } from "./ways-to-reach-us";

// It takes what people write: its answer carries a nonce, which is new each time.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Support",
  description: "How to reach us by e-mail, telephone and post, and how to find a booking.",
  alternates: { canonical: paths.support() },
};

export default async function SupportPage() {
  const { token, fields } = await showForm(openContext("support"), "support-request");
  return (
    <>
      <PageTitle title="Support">
        <p>A person reads what you write and answers it. You need no account, and no cookie.</p>
      </PageTitle>
      <Section id="write" title="Write to us">
        <RequestForm action={askSupportAction} formToken={token} fields={fields} />
      </Section>
      <Section id="contact" title="Other ways">
        <WaysToReachUs />
      </Section>
      <Section id="booking" title="Find a booking">
        <div className="measure grid gap-5">
          <p>
            The link in your confirmation opens your booking: to fill in who travels and to print.
            To pay a balance, write to us or call. If you cannot find it, tell us the e-mail address
            that you booked with and we send the links of your bookings there, and nowhere else.
          </p>
          <p>
            <ButtonLink kind="ink" href={paths.findBooking()}>
              Find a booking
            </ButtonLink>
          </p>
        </div>
      </Section>
      <Section id="questions" title="Often asked">
        <OftenAsked />
      </Section>
    </>
  );
}
