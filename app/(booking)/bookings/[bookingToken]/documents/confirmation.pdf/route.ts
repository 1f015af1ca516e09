import { sendFile } from "@/app/send-file";
import { getConfirmationPdf } from "@/lib/booking/get-documents";
import { openContext } from "@/lib/context/open-context";

type Props = { params: Promise<{ bookingToken: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const file = getConfirmationPdf(openContext("booking"), await params);
  return await sendFile(file, "application/pdf");
}
