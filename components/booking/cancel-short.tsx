import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { CancellationCost } from "@/lib/pricing/pricing";

type Props = { costs: readonly CancellationCost[]; href: string };

/** What cancelling would cost now and when that next changes; the rest by link (rule 53). */
export function CancelShort({ costs, href }: Props) {
  const [now, next] = costs;
  if (!now) return null;
  return (
    <div className="border-line text-small mt-4 border-t pt-4">
      <h3 className="font-semibold">If you cancel</h3>
      <p className="mt-1">
        Until {formatDate(now.to)} we keep {formatMoneyExact(now.feeMinor)} of the price
        {next ? `, after that ${formatMoneyExact(next.feeMinor)} or more` : ""}.{" "}
        <a href={href} className="link">
          Every day, and the terms
        </a>
      </p>
    </div>
  );
}
