import { sendFile } from "@/app/send-file";
import { signedInCustomer } from "@/app/signed-in";
import { getMyStatementPdf } from "@/lib/booking/get-my-statement";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ statementId: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const accountId = await signedInCustomer(paths.accountStatements());
  const { statementId: id } = await params;
  return await sendFile(
    getMyStatementPdf(openContext("billing", accountId), { id }),
    "application/pdf",
  );
}
