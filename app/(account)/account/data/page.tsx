import type { Metadata } from "next";
import { signedInCustomer } from "@/app/signed-in";
import { DataPage } from "@/components/account/data-page";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { getCopy } from "@/lib/privacy/get-copy";
import { requestMyCopyAction } from "./actions";

export const metadata: Metadata = { title: "Your data" };

export default async function Page() {
  const accountId = await signedInCustomer(paths.accountData());
  const copy = await getCopy(openContext("rights", accountId), { personId: accountId });
  return <DataPage copy={copy} action={requestMyCopyAction} />;
}
