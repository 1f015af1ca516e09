import type { Metadata } from "next";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { VerifyForm } from "@/components/account/verify-form";
import { checkLink } from "@/lib/account/check-link";
import { openContext } from "@/lib/context/open-context";
import { verifyAddressAction } from "./actions";

export const metadata: Metadata = { title: "Confirm your address" };

type Props = { params: Promise<{ linkToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { linkToken: token } = await params;
  await found(checkLink(openContext("sign_in"), { kind: "verify", token }));
  return <VerifyForm action={verifyAddressAction} token={token} />;
});
