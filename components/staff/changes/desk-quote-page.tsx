import type { ReactNode } from "react";
import { MoneyTable } from "@/components/booking/money-table";
import { timeWords } from "@/components/booking/time-words";
import { ProposeChangeForm } from "@/components/staff/changes/propose-change-form";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";
import { openMinorOf } from "@/lib/billing/billing";
import type { DeskQuote } from "@/lib/booking/booking";
import { formatDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = {
  caseId: string;
  bookingId: string;
  quoted: DeskQuote;
  /** Up to here one does it alone. */
  aloneUpToMinor: bigint;
  reasons: Readonly<Record<string, string>>;
  action: FormAction;
};

/** What a booking comes to once it is changed, told to its customer first, and the button that does it for them. */
export function DeskQuotePage({ caseId, bookingId, quoted, ...form }: Props) {
  return (
    <>
      <PageTitle title={titleOf(quoted)}>
        <p>
          Booking {quoted.of.ref}.{" "}
          <a className="link" href={paths.staffCaseBooking(caseId, bookingId)}>
            Back to it
          </a>
        </p>
      </PageTitle>
      <div className="wrap grid gap-8 pb-14">
        {quoted.to ? (
          <p>
            They would go {formatDate(quoted.to.startsOn)} to {formatDate(quoted.to.endsOn)}.
          </p>
        ) : null}
        <Money quoted={quoted} />
        <State quoted={quoted}>
          {quoted.kind === "date" && quoted.totalMinor > quoted.beforeMinor ? (
            <p className="measure">
              What it comes to more is due at once, and the change is done when that is paid.
            </p>
          ) : null}
          <Doing {...{ caseId, bookingId, quoted, ...form }} />
        </State>
      </div>
    </>
  );
}

function titleOf({ kind, travellerIds }: DeskQuote): string {
  if (kind === "cancel") return "Cancel it all";
  if (kind === "date") return "Another date";
  return travellerIds.length === 1
    ? "One traveller less"
    : `${travellerIds.length} travellers less`;
}

function Money({ quoted }: { quoted: DeskQuote }) {
  const { kind, beforeMinor, feeMinor, totalMinor, lateFeesMinor, paidMinor, backMinor } = quoted;
  const fee = kind === "date" ? "For the change" : "We keep, as was agreed";
  const openMinor = openMinorOf({ totalMinor: totalMinor + lateFeesMinor, paidMinor });
  const isRepriced = kind === "date" && totalMinor - feeMinor !== beforeMinor;
  return (
    <MoneyTable
      caption="What it comes to"
      lines={[
        ["The price now", beforeMinor],
        ...(isRepriced ? [["That of the new date today", totalMinor - feeMinor] as const] : []),
        [fee, feeMinor],
        ["The price then", totalMinor],
        ...(lateFeesMinor > 0n ? [["Late fees", lateFeesMinor] as const] : []),
        ["They have paid", paidMinor],
      ]}
      result={backMinor > 0n ? ["Goes back to them", backMinor] : ["Left to pay then", openMinor]}
    />
  );
}

/** What became of it, or what can be done while the price holds. */
function State({ quoted, children }: { quoted: DeskQuote; children: ReactNode }) {
  const { done, proposal, holds, expiresAt } = quoted;
  if (done)
    return (
      <Notice kind="good" title="It is done" role="status">
        <p>They are written to, with the papers.</p>
      </Notice>
    );
  if (proposal === "waiting")
    return (
      <Notice title="It waits for a second person" role="status">
        <p>
          The price holds as long as that takes. Nothing is changed before.{" "}
          <a className="link" href={paths.staffApprovals()}>
            See what waits
          </a>
        </p>
      </Notice>
    );
  if (proposal === "rejected")
    return (
      <Notice kind="warn" title="It was decided against" role="status">
        <p>Nothing was changed.</p>
      </Notice>
    );
  if (!holds)
    return (
      <Notice kind="warn" title="This price holds no longer" role="status">
        <p>Its time is over, or the booking is another by now. Nothing was changed.</p>
      </Notice>
    );
  return (
    <>
      <p className="measure">
        Tell them the price first. It is kept until{" "}
        <span className="whitespace-nowrap">{timeWords(expiresAt)}</span>.
      </p>
      {children}
    </>
  );
}

function Doing({ caseId, bookingId, quoted, aloneUpToMinor, reasons, action }: Props) {
  const alone = quoted.backMinor <= aloneUpToMinor;
  return (
    <>
      <ProposeChangeForm
        {...{ reasons, action }}
        carries={[
          ["caseId", caseId],
          ["bookingId", bookingId],
          ["quoteId", quoted.id],
        ]}
        press={alone ? "Do it for them" : "Propose it"}
      />
      <p className="text-small text-soft measure">
        Up to {formatMoney(aloneUpToMinor)} of a booking you send back alone; beyond that a second
        person has to agree. Places are not held until it is done.
      </p>
    </>
  );
}
