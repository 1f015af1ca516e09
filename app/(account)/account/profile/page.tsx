import type { Metadata } from "next";
import { countryOptions } from "@/app/country-options";
import { found } from "@/app/found";
import { signedInCustomer } from "@/app/signed-in";
import { ProfileForm } from "@/components/account/profile-form";
import { SavedNote } from "@/components/account/saved-note";
import { PageTitle } from "@/components/ui/page-title";
import { getProfile } from "@/lib/account/get-profile";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { changeProfileAction } from "./actions";

export const metadata: Metadata = { title: "Profile" };

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const accountId = await signedInCustomer(paths.accountProfile());
  const profile = await found(getProfile(openContext("account", accountId)));
  return (
    <>
      <PageTitle title="Profile">
        <p>
          Who you are, and how we reach you. Your next booking is filled in from here. Only your
          name and your email are needed.
        </p>
      </PageTitle>
      <SavedNote>{(await searchParams).done ? "Saved." : null}</SavedNote>
      <div className="wrap">
        <div className="max-w-3xl">
          <ProfileForm
            {...{ email: profile.email, values: profile.values, seen: profile.seen }}
            formToken={profile.form.token}
            fields={profile.form.fields}
            countries={countryOptions}
            action={changeProfileAction}
          />
        </div>
      </div>
    </>
  );
}
