import { sendFile } from "@/app/send-file";
import { openContext } from "@/lib/context/open-context";
import { getCopyFile } from "@/lib/support/get-copy-file";

type Props = { params: Promise<{ requestToken: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return await sendFile(getCopyFile(openContext("rights"), await params), "application/zip");
}
