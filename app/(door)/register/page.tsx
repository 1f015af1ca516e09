import type { Metadata } from "next";
import { RegisterForm } from "@/components/account/register-form";
import { openContext } from "@/lib/context/open-context";
import { showForm } from "@/lib/privacy/show-form";
import { registerAction } from "./actions";

export const metadata: Metadata = { title: "Create an account" };

export default async function Page() {
  const { fields, token } = await showForm(openContext("browsing"), "registration");
  return <RegisterForm action={registerAction} fields={fields} formToken={token} />;
}
