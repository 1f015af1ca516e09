import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signedIn } from "@/app/signed-in";
import { SignInForm } from "@/components/account/sign-in-form";
import { NextPath } from "@/lib/account/schema";
import { paths } from "@/lib/paths";
import { signInAction } from "./actions";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const next = NextPath.nullable()
    .catch(null)
    .parse((await searchParams).next ?? null);
  const who = await signedIn();
  if (who) redirect(who.role ? paths.staff() : (next ?? paths.account()));
  return <SignInForm action={signInAction} next={next} />;
}
