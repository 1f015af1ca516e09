import type { Metadata } from "next";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { ResetForm } from "@/components/account/reset-form";
import { checkLink } from "@/lib/account/check-link";
import { openContext } from "@/lib/context/open-context";
import { resetPasswordAction } from "./actions";

export const metadata: Metadata = { title: "Set a new password" };

type Props = { params: Promise<{ linkToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { linkToken: token } = await params;
  await found(checkLink(openContext("sign_in"), { kind: "reset", token }));
  return <ResetForm action={resetPasswordAction} token={token} />;
});
