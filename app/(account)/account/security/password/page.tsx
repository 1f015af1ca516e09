import type { Metadata } from "next";
import { openAccount } from "@/app/(account)/open-account";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { paths } from "@/lib/paths";
import { changePasswordAction } from "../actions";

export const metadata: Metadata = { title: "Change your password" };

export default async function Page() {
  await openAccount(paths.accountPassword());
  return <ChangePasswordForm action={changePasswordAction} />;
}
