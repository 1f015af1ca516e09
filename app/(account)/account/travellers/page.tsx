import type { Metadata } from "next";
import { signedInCustomer } from "@/app/signed-in";
import { CompanionForm } from "@/components/account/companion-form";
import { CompanionList } from "@/components/account/companion-list";
import { SavedNote } from "@/components/account/saved-note";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { listCompanions } from "@/lib/account/list-companions";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { showForm } from "@/lib/privacy/show-form";
import { removeCompanionAction, saveCompanionAction } from "./actions";

export const metadata: Metadata = { title: "Travellers" };

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const done: Readonly<Record<string, string>> = {
  saved: "Saved. Choose them by name in your next booking.",
  removed: "Removed, with its key. Bookings that they are on stay as they are.",
};

export default async function Page({ searchParams }: Props) {
  const accountId = await signedInCustomer(paths.accountTravellers());
  const ctx = openContext("booking", accountId);
  const [companions, form] = await Promise.all([listCompanions(ctx), showForm(ctx, "companions")]);
  const word = (await searchParams).done;
  return (
    <>
      <PageTitle title="Travellers">
        <p>
          People you often book for, so that you need not type them again. They fill in your next
          booking, and serve nothing else. Names as they stand in the passport.
        </p>
      </PageTitle>
      <SavedNote>{typeof word === "string" ? (done[word] ?? null) : null}</SavedNote>
      <Section id="people" title="Your travellers">
        {companions.length > 0 ? (
          <CompanionList companions={companions} remove={removeCompanionAction} />
        ) : (
          <p className="measure">
            Nobody yet. Whoever travels with you now and then is worth a line here.
          </p>
        )}
      </Section>
      <Section
        id="add"
        title="Add somebody"
        aside="They can ask us what we hold about them, and have it removed."
      >
        <CompanionForm
          {...{ formToken: form.token, fields: form.fields, companion: null }}
          action={saveCompanionAction}
        />
      </Section>
    </>
  );
}
