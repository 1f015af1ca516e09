import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orMissing } from "@/app/or-missing";
import { signedInCustomer } from "@/app/signed-in";
import { FetchCopy } from "@/components/account/fetch-copy";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { getCopy } from "@/lib/privacy/get-copy";
import { fetchCopyAction } from "../actions";

export const metadata: Metadata = { title: "Fetch your copy" };

type Props = { params: Promise<{ archiveToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { archiveToken } = await params;
  const accountId = await signedInCustomer(paths.accountCopy(archiveToken));
  const copy = await getCopy(openContext("rights", accountId), { personId: accountId });
  if (copy?.archiveToken !== archiveToken) notFound();
  return <FetchCopy copy={copy} action={fetchCopyAction} />;
});
