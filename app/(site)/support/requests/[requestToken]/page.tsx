import type { Metadata } from "next";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { ConfirmRequest } from "@/components/support/confirm-request";
import { ProvenRequest } from "@/components/support/proven-request";
import { openContext } from "@/lib/context/open-context";
import { getRequest } from "@/lib/support/get-request";
import { proveByLinkAction, requestCopyAction } from "./actions";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Your request" };

type Props = { params: Promise<{ requestToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { requestToken } = await params;
  const { proven, ...request } = await found(getRequest(openContext("rights"), { requestToken }));
  if (!proven)
    return <ConfirmRequest {...request} token={requestToken} action={proveByLinkAction} />;
  return (
    <ProvenRequest
      request={{ ...request, proven }}
      token={requestToken}
      copyAction={requestCopyAction}
    />
  );
});
