import { EvidenceTable } from "@/components/billing/desk/evidence-table";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { invoiceKindWords } from "@/lib/billing/billing";
import { type DeskInvoice, standingWords } from "@/lib/billing/schema";
import { formatDate, formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { NoticeEvidence } from "@/lib/notices/schema";
import { paths } from "@/lib/paths";

type Props = { invoice: DeskInvoice; notices: readonly NoticeEvidence[]; asOf: Date };

/** One sheet that tells how a bill was told: to be read, and to be printed. It names nobody, and no address. */
export function EvidencePage({ invoice, notices, asOf }: Props) {
  return (
    <>
      <PageTitle title={`How ${invoice.name} was told`}>
        <p>
          {`${invoiceKindWords[invoice.kind]}, for booking `}
          <a href={paths.staffCustomer(invoice.customerId)} className="link">
            {invoice.bookingRef}
          </a>
          .
        </p>
      </PageTitle>
      <Section id="bill" title="The bill" aside={<p>{`As of ${formatInstant(asOf)}.`}</p>}>
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <Fact name="Issued" value={formatDate(invoice.issuedOn)} />
          <Fact name="Due" value={formatDate(invoice.dueOn)} />
          <Fact name="Amount" value={formatMoneyExact(invoice.totalMinor)} />
          <Fact name="Open" value={formatMoneyExact(invoice.openMinor)} />
          <Fact name="State" value={stateOf(invoice)} />
          <Fact name="Notices" value={countOf(notices)} />
        </dl>
      </Section>
      {notices.map((notice) => (
        <Section
          key={notice.id}
          id={`notice-${notice.id}`}
          title={notice.name}
          aside={<p>{formatInstant(notice.queuedAt)}</p>}
        >
          <EvidenceTable notice={notice} />
        </Section>
      ))}
      {notices.length === 0 ? (
        <p className="wrap text-soft pb-10">Nothing was told about this bill yet.</p>
      ) : null}
    </>
  );
}

function stateOf({ state, contested, openMinor }: DeskInvoice): string {
  const words = standingWords[state];
  return contested && openMinor > 0n ? `${words}, contested` : words;
}

function countOf(notices: readonly NoticeEvidence[]): string {
  const arrived = notices.filter(({ ways }) => ways.some((way) => way.arrived)).length;
  return `${notices.length}, of which ${arrived} arrived for certain`;
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="tabular-nums">{value}</dd>
    </>
  );
}
