import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { found } from "@/app/found";
import { DeskQuotePage } from "@/components/staff/changes/desk-quote-page";
import { readSessionHash } from "@/lib/auth/read-session-hash";
import { getDeskQuote } from "@/lib/booking/get-desk-quote";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { proposalRules } from "@/lib/staff/proposals";
import { proposeChangeAction } from "./actions";

export const metadata: Metadata = { title: "Change a booking" };

type Props = { params: Promise<{ caseId: string; bookingId: string; quoteId: string }> };

export default async function Page({ params }: Props) {
  const { accountId } = await openDesk(paths.staffCases());
  const { caseId, bookingId, quoteId } = await params;
  const asked = { caseId, bookingId, quoteId, session: await readSessionHash() };
  const quoted = await found(getDeskQuote(openContext("booking", accountId), asked));
  const { aloneUpToMinor, reasons } = proposalRules.booking_change;
  return (
    <DeskQuotePage
      {...{ caseId, bookingId, quoted, aloneUpToMinor, reasons, action: proposeChangeAction }}
    />
  );
}
