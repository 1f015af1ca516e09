import type { Metadata } from "next";
import { signedInCustomer } from "@/app/signed-in";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { paths } from "@/lib/paths";
import { changePasswordAction } from "../actions";

export const metadata: Metadata = { title: "Change your password" };

export default async function Page() {
  await signedInCustomer(paths.accountPassword());
  return <ChangePasswordForm action={changePasswordAction} />;
}
