import type { Metadata } from "next";
import { ifProven } from "@/app/(site)/support/requests/if-proven";
import { countryOptions } from "@/app/country-options";
import { orMissing } from "@/app/or-missing";
import { CorrectPage } from "@/components/support/correct-page";
import { openContext } from "@/lib/context/open-context";
import { showForm } from "@/lib/privacy/show-form";
import { listCorrectable } from "@/lib/support/list-correctable";
import { correctAccountAction, correctBookingAction } from "./actions";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Correct it" };

type Props = {
  params: Promise<{ requestToken: string }>;
  searchParams: Promise<{ saved?: string }>;
};

export default orMissing(async function Page({ params, searchParams }: Props) {
  const { requestToken } = await params;
  const ctx = openContext("rights");
  const people = await ifProven(requestToken, listCorrectable(ctx, { requestToken }));
  const forms = {
    checkout: { ...(await showForm(ctx, "checkout")), action: correctBookingAction },
    profile: { ...(await showForm(ctx, "profile")), action: correctAccountAction },
  };
  const saved = (await searchParams).saved !== undefined;
  return (
    <CorrectPage {...{ people, forms, saved }} token={requestToken} countries={countryOptions} />
  );
});
