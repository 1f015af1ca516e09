import type { Metadata } from "next";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { signedInCustomer } from "@/app/signed-in";
import { ConfirmEmailForm } from "@/components/account/confirm-email-form";
import { checkLink } from "@/lib/account/check-link";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { showForm } from "@/lib/privacy/show-form";
import { confirmEmailAction } from "../../actions";

export const metadata: Metadata = { title: "Your new address" };

type Props = { params: Promise<{ linkToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { linkToken: token } = await params;
  const ctx = openContext("account", await signedInCustomer(paths.accountEmail(token)));
  await found(checkLink(ctx, { kind: "email", token }));
  const form = await showForm(ctx, "profile");
  return <ConfirmEmailForm action={confirmEmailAction} token={token} formToken={form.token} />;
});
