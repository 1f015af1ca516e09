import type { ReactNode } from "react";
import { PressForm } from "@/components/form/press-form";
import { Facts } from "@/components/staff/departures/facts";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";
import type { Amount, Flagged } from "@/lib/billing/flagged-schema";
import { formatInstant } from "@/lib/dates";
import { formatAmount, formatMoney } from "@/lib/money";
import { paths } from "@/lib/paths";

type Deciding = {
  /** Of the form that sends it back: sent twice it is one. */
  id: string;
  /** Up to here one does it alone. */
  aloneUpToMinor: bigint;
  take: FormAction;
  sendBack: FormAction;
};

type Props = Deciding & {
  flagged: Flagged;
  /** What was decided about it; null where nothing was. */
  decided: string | null;
  /** Somebody proposed to send it back. */
  proposed: boolean;
};

/** What was asked, what came, and the two things that may become of it. */
export function FlaggedPage({ flagged, ...deciding }: Props) {
  const { ref, customerId } = flagged;
  return (
    <>
      <PageTitle title="Not what was asked">
        <p>
          Booking{" "}
          <a className="link" href={paths.staffCustomer(customerId)}>
            {ref}
          </a>
          . Until one of us decides, it pays nothing, and nothing else of the booking can be paid.
        </p>
      </PageTitle>
      <div className="wrap grid gap-10 pb-14">
        <Facts facts={factsOf(flagged)} />
        <Decision {...{ flagged, ...deciding }} />
        <p>
          <a className="link" href={`${paths.staffMoney()}#flagged`}>
            Back to all money
          </a>
        </p>
      </div>
    </>
  );
}

const words = ({ minor, currency }: Amount) => formatAmount(minor, currency);

function factsOf({ asked, came, at, first }: Flagged): [string, string][] {
  return [
    ...(asked ? [["Asked", words(asked)] satisfies [string, string]] : []),
    ["Came", `${words(came)}${asked ? differenceOf(asked, came) : ""}`],
    ["When", formatInstant(at)],
    [
      "What it was to pay",
      first ? "The first payment of the booking" : "What is open of the booking",
    ],
  ];
}

function differenceOf(asked: Amount, came: Amount): string {
  if (asked.currency !== came.currency) return ", which is another currency";
  const { currency } = came;
  if (came.minor < asked.minor)
    return `, which is ${words({ minor: asked.minor - came.minor, currency })} less`;
  return `, which is ${words({ minor: came.minor - asked.minor, currency })} more`;
}

function Decision({ flagged, decided, proposed, ...deciding }: Props) {
  if (decided)
    return (
      <Notice kind="good" title="It is decided" role="status">
        <p>{decided}</p>
      </Notice>
    );
  if (proposed)
    return (
      <Notice title="Sending it back waits for a second person" role="status">
        <p>
          Nothing happens before.{" "}
          <a className="link" href={paths.staffApprovals()}>
            See what waits
          </a>
        </p>
      </Notice>
    );
  return (
    <div className="grid gap-10 md:grid-cols-2">
      <Take {...{ flagged, ...deciding }} />
      <SendBack {...{ flagged, ...deciding }} />
    </div>
  );
}

type OneProps = Deciding & { flagged: Flagged };

function Take({ flagged, take }: OneProps) {
  const { paymentId, came, takeable } = flagged;
  if (!takeable)
    return (
      <Way title="Take it as it came">
        <p>It cannot be: {flagged.asked ? "we are paid in dollars" : "it was sent back before"}.</p>
      </Way>
    );
  return (
    <Way title="Take it as it came">
      <p>{followsOf(flagged)}</p>
      <PressForm
        {...{ carries: [["paymentId", paymentId]], action: take, kind: "ink" }}
        press={`Take ${words(came)}`}
      />
    </Way>
  );
}

function followsOf({ asked, came, first }: Flagged): string {
  if (asked && came.minor < asked.minor)
    return first
      ? "It is too little to confirm the booking: its places are kept for 72 hours, and who booked is asked for the rest. Without it, all of it goes back."
      : "It pays that much of the booking. The rest stays open, and who booked is sent a receipt.";
  return `It pays the booking${first ? ", which is confirmed" : ""}. What is beyond what is owed goes back to its card.`;
}

function SendBack({ flagged, id, aloneUpToMinor, sendBack }: OneProps) {
  const { paymentId, came, first } = flagged;
  const alone = came.currency === "USD" && came.minor <= aloneUpToMinor;
  return (
    <Way title="Send it back">
      <p>
        All of it goes back to where it came from, and who paid is told.{" "}
        {first
          ? "The booking ends, unless it can still be paid for at the checkout."
          : "What was open of the booking is open, and can be paid again."}
      </p>
      <PressForm
        carries={[
          ["id", id],
          ["paymentId", paymentId],
        ]}
        {...{ action: sendBack, kind: "plain" }}
        press={alone ? `Send ${words(came)} back` : `Propose to send ${words(came)} back`}
      />
      {alone ? null : (
        <p className="text-small text-soft">
          More than {formatMoney(aloneUpToMinor)}, or another currency, takes a second person.
        </p>
      )}
    </Way>
  );
}

function Way({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="measure border-line grid content-start gap-4 border-t pt-5">
      <h2 className="text-xl font-semibold">{title}</h2>
      {children}
    </section>
  );
}
