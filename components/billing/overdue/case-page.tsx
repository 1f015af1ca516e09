import type { ReactNode } from "react";
import { CaseBills } from "@/components/billing/overdue/case-bills";
import { CaseSteps } from "@/components/billing/overdue/case-steps";
import { CaseWaits } from "@/components/billing/overdue/case-waits";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { formatDate, type LocalDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = {
  customerId: string;
  refs: readonly string[];
  dueMinor: bigint;
  openMinor: bigint;
  next: { name: string; on: LocalDate } | null;
  over: boolean;
  disputed: boolean;
  bills: Parameters<typeof CaseBills>[0]["bills"];
  steps: Parameters<typeof CaseSteps>[0]["steps"];
  waits: Parameters<typeof CaseWaits>[0]["waits"];
  /** What two people may decide of it. */
  beyond: ReactNode;
  /** What may be noted of it. */
  children: ReactNode;
};

/** One case: what is open, what was said and what comes, and what it waits for. */
export function CasePage({ children, beyond, ...one }: Props) {
  return (
    <>
      <PageTitle title={one.over ? "Nothing is late" : `Due ${formatMoneyExact(one.dueMinor)}`}>
        <p>
          {one.refs.length > 0 ? `Bookings ${one.refs.join(", ")}. ` : ""}
          <a href={paths.staffCustomer(one.customerId)} className="link">
            The customer’s account
          </a>
        </p>
      </PageTitle>
      <Section id="bills" title="Open bills">
        <CaseBills bills={one.bills} openMinor={one.openMinor} />
      </Section>
      <Section id="steps" title="What was said" aside={<p>{comes(one)}</p>}>
        <CaseSteps steps={one.steps} />
      </Section>
      <Section
        id="waits"
        title="Pauses and promises"
        aside={<p>While one runs, nobody is asked. Whether a promise was kept, the books say.</p>}
      >
        <div className="grid gap-8">
          <CaseWaits waits={one.waits} />
          {one.over ? null : children}
        </div>
      </Section>
      {beyond}
    </>
  );
}

function comes({ next, over, disputed }: Pick<Props, "next" | "over" | "disputed">): string {
  if (over) return "This case is over.";
  if (disputed) return "A bill is disputed: nothing is said before that is settled.";
  return next
    ? `What comes: ${next.name.toLowerCase()}, ${formatDate(next.on)}.`
    : "No further step: a person decides.";
}
