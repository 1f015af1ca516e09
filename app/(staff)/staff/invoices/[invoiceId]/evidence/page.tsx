import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { found } from "@/app/found";
import { EvidencePage } from "@/components/billing/desk/evidence-page";
import { getInvoiceEvidence } from "@/lib/billing/get-invoice-evidence";
import { clock } from "@/lib/clock";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Evidence" };

type Props = { params: Promise<{ invoiceId: string }> };

export default async function Page({ params }: Props) {
  const { accountId } = await openDesk(paths.staffInvoices());
  const { invoiceId } = await params;
  const evidence = await found(
    getInvoiceEvidence(openContext("billing", accountId), { invoiceId }),
  );
  return <EvidencePage {...evidence} asOf={clock.now()} />;
}
