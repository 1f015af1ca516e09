import type { Sum } from "@/lib/billing/schema";
import type { LocalDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = { today: LocalDate; dueToday: Sum; overdue: Sum; waiting: number };

/** The first look of the day: each figure leads to what it is made of. */
export function DayFigures({ today, dueToday, overdue, waiting }: Props) {
  const dueTodayList = paths.staffInvoices({ state: "unpaid", from: today, to: today });
  return (
    <ul className="wrap grid gap-px pb-10 sm:grid-cols-3">
      <Figure
        name="Due today"
        figure={formatMoneyExact(dueToday.minor)}
        of={invoices(dueToday.count)}
        href={dueTodayList}
      />
      <Figure
        name="Overdue"
        figure={formatMoneyExact(overdue.minor)}
        of={invoices(overdue.count)}
        href={paths.staffInvoices({ state: "overdue", sort: "due" })}
      />
      <Figure
        name="Approvals"
        figure={waiting.toLocaleString("en-US")}
        of={waiting === 1 ? "waits for a second person" : "wait for a second person"}
        href={paths.staffApprovals()}
      />
    </ul>
  );
}

function invoices(count: number): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? "invoice" : "invoices"}`;
}

type FigureProps = { name: string; figure: string; of: string; href: string };

function Figure({ name, figure, of, href }: FigureProps) {
  return (
    <li>
      <a href={href} className="border-edge bg-sheet hover:border-ink block border px-5 py-4">
        <span className="text-small text-soft block">{name}</span>
        <span className="text-part block font-semibold tabular-nums">{figure}</span>
        <span className="text-small block">{of}</span>
      </a>
    </li>
  );
}
