import { sendFile } from "@/app/send-file";
import { signedInCustomer } from "@/app/signed-in";
import { fetchMyCopy } from "@/lib/account/fetch-my-copy";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ archiveToken: string; permit: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { archiveToken, permit } = await params;
  const accountId = await signedInCustomer(paths.accountCopy(archiveToken));
  const file = fetchMyCopy(openContext("rights", accountId), { archiveToken, permit });
  return await sendFile(file, "application/zip");
}
