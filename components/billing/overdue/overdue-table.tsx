import { lateWords } from "@/components/billing/overdue/late-words";
import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import { formatDate, type LocalDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Step = { name: string; on: LocalDate };

type Case = {
  caseId: string;
  customerId: string;
  refs: readonly string[];
  said: Step & { ways: string };
  lateDays: number;
  dueMinor: bigint;
  next: Step | null;
  wait: { words: string; state: string; until: LocalDate | null } | null;
  disputed: boolean;
};

type Props = { cases: readonly Case[] };

const heads = ["Case", { sums: "Due" }, "Oldest", "Said last", "What comes", "Customer"];
const cell = "py-3 pr-6 align-top";

/** Who is asked for what is late, by bookings and by no name; each leads to its case and to its account. */
export function OverdueTable({ cases }: Props) {
  if (cases.length === 0) return <p className="text-soft">Nobody is asked for anything.</p>;
  return (
    <WideTable label="Open cases">
      <ColumnHeads heads={heads} />
      <tbody>
        {cases.map((one) => (
          <Row key={one.caseId} {...one} />
        ))}
      </tbody>
    </WideTable>
  );
}

function Row({ caseId, customerId, refs, said, lateDays, dueMinor, wait, ...comes }: Case) {
  const name = refs.join(", ") || "Nothing open";
  return (
    <tr className="border-line border-b">
      <th scope="row" className={`${cell} font-normal whitespace-nowrap`}>
        <a href={paths.staffOverdueCase(caseId)} className="link">
          {name}
        </a>
      </th>
      <td className={`${cell} text-right whitespace-nowrap tabular-nums`}>
        {formatMoneyExact(dueMinor)}
      </td>
      <td className={`${cell} whitespace-nowrap`}>{lateWords(lateDays)}</td>
      <td className={`${cell} min-w-48`}>
        {said.name}, {formatDate(said.on)}
        {said.ways ? <span className="text-soft block">{said.ways}</span> : null}
      </td>
      <td className={`${cell} min-w-56`}>
        {wait ? (
          <span className="block">
            {wait.words} <strong className="font-semibold">({wait.state})</strong>
          </span>
        ) : null}
        {whatComes(comes)}
      </td>
      <td className={`${cell} pr-0`}>
        <a href={paths.staffCustomer(customerId)} className="link">
          Account<span className="sr-only"> of {name}</span>
        </a>
      </td>
    </tr>
  );
}

function whatComes({ next, disputed }: Pick<Case, "next" | "disputed">): string {
  if (disputed) return "Nothing before the dispute is settled.";
  return next ? `${next.name}, ${formatDate(next.on)}` : "No further step: a person decides.";
}
