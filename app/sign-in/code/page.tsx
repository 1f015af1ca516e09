import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CodeForm } from "@/components/account/code-form";
import { findPending } from "@/lib/account/find-pending";
import { readSessionHash } from "@/lib/auth/read-session-hash";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { confirmSignInAction } from "./actions";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Sign in: the code" };

export default async function Page() {
  const pending = await findPending(openContext("sign_in"), { session: await readSessionHash() });
  if (!pending) redirect(paths.signIn());
  return <CodeForm action={confirmSignInAction} />;
}
