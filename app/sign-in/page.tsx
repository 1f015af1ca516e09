import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signedIn } from "@/app/signed-in";
import { SignInForm } from "@/components/account/sign-in-form";
import { paths } from "@/lib/paths";
import { signInAction } from "./actions";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Sign in" };

export default async function Page() {
  if ((await signedIn())?.role) redirect(paths.staff());
  return <SignInForm action={signInAction} />;
}
