import type { Metadata } from "next";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { signedInCustomer } from "@/app/signed-in";
import { CompanionForm } from "@/components/account/companion-form";
import { PageTitle } from "@/components/ui/page-title";
import { getCompanion } from "@/lib/account/get-companion";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { showForm } from "@/lib/privacy/show-form";
import { saveCompanionAction } from "../actions";

export const metadata: Metadata = { title: "A traveller" };

type Props = { params: Promise<{ travellerId: string }> };

export default orMissing(async function Page({ params }: Props) {
  const ctx = openContext("booking", await signedInCustomer(paths.accountTravellers()));
  const { travellerId: companionId } = await params;
  const [companion, form] = await Promise.all([
    found(getCompanion(ctx, { companionId })),
    showForm(ctx, "companions"),
  ]);
  return (
    <>
      <PageTitle title={`${companion.given} ${companion.surname}`}>
        <p>
          Names as they stand in the passport. Empty the date of birth to have it removed.{" "}
          <a href={paths.accountTravellers()} className="link">
            Back to all travellers
          </a>
        </p>
      </PageTitle>
      <div className="wrap">
        <CompanionForm
          {...{ formToken: form.token, fields: form.fields, companion }}
          action={saveCompanionAction}
        />
      </div>
    </>
  );
});
