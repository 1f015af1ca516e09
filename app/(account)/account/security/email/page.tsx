import type { Metadata } from "next";
import { found } from "@/app/found";
import { signedInCustomer } from "@/app/signed-in";
import { ChangeEmailForm } from "@/components/account/change-email-form";
import { getAccount } from "@/lib/account/get-account";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { showForm } from "@/lib/privacy/show-form";
import { changeEmailAction } from "../actions";

export const metadata: Metadata = { title: "Change your email address" };

export default async function Page() {
  const ctx = openContext("account", await signedInCustomer(paths.accountEmail()));
  const [{ email }, { fields, token }] = await Promise.all([
    found(getAccount(ctx)),
    showForm(ctx, "profile"),
  ]);
  const field = fields.find((one) => one.field === "email.address");
  if (!field) throw new Error("The policy does not ask for an address any more.");
  return <ChangeEmailForm action={changeEmailAction} {...{ email, field, formToken: token }} />;
}
