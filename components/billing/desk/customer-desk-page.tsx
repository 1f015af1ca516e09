import type { ReactNode } from "react";
import { AccountLines } from "@/components/billing/desk/account-lines";
import { BookingMoney } from "@/components/billing/desk/booking-money";
import { CreditLines } from "@/components/billing/desk/credit-lines";
import { type FeeBack, FeeBackForm } from "@/components/billing/desk/fee-back-form";
import { DeskInvoiceTable } from "@/components/billing/desk/invoice-table";
import { MovementTable } from "@/components/billing/desk/movement-table";
import type { Refunding } from "@/components/billing/desk/refund-form";
import { StatementLines } from "@/components/billing/desk/statement-lines";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { CustomerDesk } from "@/lib/billing/schema";
import { formatMoneyExact } from "@/lib/money";

type Props = CustomerDesk & {
  refunded: "approved" | "waiting" | null;
  refunding: Refunding;
  feeTaken: "approved" | "waiting" | null;
  feeBack: FeeBack;
  /** Who it is. */
  children: ReactNode;
};

const answers = {
  approved:
    "It goes back as it came: to a card or into credit by itself, and by check or transfer once one of us sends it, under Money.",
  waiting: "It waits for a second person, under Approvals.",
};
const feeAnswers = { ...answers, approved: "The late fee is taken back." };

/** One customer’s account as a clerk works with it. */
export function CustomerDeskPage({ children, refunded, refunding, ...rest }: Props) {
  const { feeTaken, feeBack, ...account } = rest;
  const { balanceMinor, lines, bookings, invoices, movements, credits, statements } = account;
  const fees = invoices.filter(({ kind, state }) => kind === "late_fee" && state !== "cancelled");
  return (
    <>
      <PageTitle title={owed(balanceMinor)}>
        <p>Bookings {bookings.map(({ ref }) => ref).join(", ") || "none"}</p>
      </PageTitle>
      <Answer words={refunded && answers[refunded]} />
      <Answer words={feeTaken && feeAnswers[feeTaken]} />
      {children}
      <Section id="lines" title="Explain this balance" aside={<p>Every entry of the ledger.</p>}>
        <AccountLines lines={lines} balanceMinor={balanceMinor} />
      </Section>
      <Section id="bookings" title="Bookings">
        <BookingMoney bookings={bookings} refunding={refunding} />
      </Section>
      <Section id="invoices" title="Invoices">
        <DeskInvoiceTable invoices={invoices} />
        {fees.length > 0 ? (
          <div className="mt-8">
            <FeeBackForm {...feeBack} fees={fees} />
          </div>
        ) : null}
      </Section>
      <Section id="movements" title="Payments and refunds">
        <MovementTable movements={movements} />
      </Section>
      <Section id="credit" title="Credit">
        <CreditLines credits={credits} />
      </Section>
      <Section id="statements" title="Statements">
        <StatementLines statements={statements} />
      </Section>
    </>
  );
}

function Answer({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <div className="wrap pb-8">
      <Notice role="status">{words}</Notice>
    </div>
  );
}

function owed(balanceMinor: bigint): string {
  if (balanceMinor === 0n) return "Owes nothing";
  return balanceMinor > 0n
    ? `Owes ${formatMoneyExact(balanceMinor)}`
    : `We hold ${formatMoneyExact(-balanceMinor)}`;
}
