import { Notice } from "@/components/ui/notice";
import { formatMoneyExact } from "@/lib/money";

type Props = { owed: readonly { balanceMinor: bigint; ageing: readonly bigint[] }[] };

/** What is owed at this moment, and how much of it is late. */
export function OwedNow({ owed }: Props) {
  const balance = owed.reduce(
    (sum, { balanceMinor }) => sum + (balanceMinor > 0n ? balanceMinor : 0n),
    0n,
  );
  if (balance === 0n) return null;
  const notDue = owed.reduce((sum, { ageing: [first = 0n] }) => sum + first, 0n);
  const late = balance - notDue;
  return (
    <div className="mb-8">
      <Notice
        kind={late > 0n ? "warn" : "plain"}
        title={`You owe ${formatMoneyExact(balance)} today`}
      >
        {late > 0n
          ? `${late === balance ? "All of it" : `${formatMoneyExact(late)} of it`} is overdue.`
          : "None of it is late: each bill says by when it is due."}
      </Notice>
    </div>
  );
}
