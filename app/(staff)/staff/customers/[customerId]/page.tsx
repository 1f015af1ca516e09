import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { found } from "@/app/found";
import { CustomerDeskPage } from "@/components/billing/desk/customer-desk-page";
import { WhoOwes } from "@/components/staff/who-owes";
import { getCustomerAccount } from "@/lib/billing/get-customer-account";
import { CustomerQuery } from "@/lib/billing/schema";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { countProposals } from "@/lib/staff/count-proposals";
import { findReceivableCase } from "@/lib/staff/find-receivable-case";
import { getCase } from "@/lib/staff/get-case";
import { proposalRules } from "@/lib/staff/proposals";
import { showLook } from "../../cases/show-look";
import { lookAtCustomerAction, refundAction, takeFeeBackAction } from "./actions";

export const metadata: Metadata = { title: "Customer" };

type Props = {
  params: Promise<{ customerId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { accountId } = await openDesk(paths.staffInvoices());
  const { customerId } = await params;
  const query = CustomerQuery.parse(await searchParams);
  const billing = openContext("billing", accountId);
  const account = await found(getCustomerAccount(billing, { customerId }));
  const known = await countProposals(billing, { kind: "refund", customerId });
  const staff = openContext("staff", accountId);
  const bookingIds = account.bookings.map(({ bookingId }) => bookingId);
  const caseId = await findReceivableCase(staff, { bookingIds });
  const open = caseId ? await getCase(staff, { caseId }) : null;
  const look = open && query.look ? await showLook(staff, query.look) : null;
  const { refund, late_fee: lateFee } = proposalRules;
  return (
    <CustomerDeskPage
      {...account}
      refunded={query.refund}
      refunding={{ ...shownOf(refund), known, action: refundAction }}
      feeTaken={query.fee}
      feeBack={{ ...shownOf(lateFee), action: takeFeeBackAction }}
    >
      <WhoOwes customerId={customerId} open={open} look={look} ask={lookAtCustomerAction} />
    </CustomerDeskPage>
  );
}

type Rule = { aloneUpToMinor: bigint; reasons: Readonly<Record<string, string>> };

/** What a form says of it. */
function shownOf({ aloneUpToMinor, reasons }: Rule) {
  return { id: newId(), aloneUpToMinor, reasons };
}
