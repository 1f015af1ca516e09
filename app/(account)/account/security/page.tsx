import type { Metadata } from "next";
import { deviceFaces } from "@/app/device-faces";
import { found } from "@/app/found";
import { signedInCustomer } from "@/app/signed-in";
import { doneOf, SecurityPage } from "@/components/account/security-page";
import { getAccount } from "@/lib/account/get-account";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { endSessionAction, endSessionsAction } from "./actions";

export const metadata: Metadata = { title: "Security" };

type Props = { searchParams: Promise<{ changed?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const accountId = await signedInCustomer(paths.accountSecurity());
  const [devices, { email }, { changed }] = await Promise.all([
    deviceFaces(accountId),
    found(getAccount(openContext("account", accountId))),
    searchParams,
  ]);
  return (
    <SecurityPage
      {...{ email, devices, changed: doneOf(changed) }}
      endOne={endSessionAction}
      endAll={endSessionsAction}
    />
  );
}
