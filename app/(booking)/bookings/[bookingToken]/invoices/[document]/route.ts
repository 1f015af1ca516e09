import { sendFile } from "@/app/send-file";
import { getInvoicePdf } from "@/lib/booking/get-invoice-pdf";
import { openContext } from "@/lib/context/open-context";

type Props = { params: Promise<{ bookingToken: string; document: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { bookingToken, document } = await params;
  const name = document.replace(/\.pdf$/, "");
  const file = getInvoicePdf(openContext("billing"), { bookingToken, name });
  return await sendFile(file, "application/pdf");
}
