import { SentBackForm } from "@/components/billing/sent-back-form";
import type { FormAction } from "@/lib/action/state";
import { formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Failed = { refundId: string; bookingRef: string; amountMinor: bigint; since: Date };

type Props = { refunds: readonly Failed[]; action: FormAction };

/** What no card took, each with where to say how else it has gone. */
export function FailedRefunds({ refunds, action }: Props) {
  return (
    <ul className="grid gap-6">
      {refunds.map(({ refundId, bookingRef, amountMinor, since }) => (
        <li key={refundId} className="grid gap-2">
          <p>
            <span className="font-semibold">{bookingRef}</span>: {formatMoneyExact(amountMinor)},
            since {formatInstant(since)}
          </p>
          <SentBackForm refundId={refundId} what={bookingRef} action={action} />
        </li>
      ))}
    </ul>
  );
}
