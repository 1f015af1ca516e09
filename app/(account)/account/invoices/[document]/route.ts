import { sendFile } from "@/app/send-file";
import { signedInCustomer } from "@/app/signed-in";
import { getMyInvoicePdf } from "@/lib/booking/get-invoice-pdf";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ document: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const accountId = await signedInCustomer(paths.accountInvoices());
  const name = (await params).document.replace(/\.pdf$/, "");
  return await sendFile(
    getMyInvoicePdf(openContext("billing", accountId), { name }),
    "application/pdf",
  );
}
