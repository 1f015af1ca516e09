import { HandOverForm } from "@/components/billing/overdue/hand-over-form";
import { HandingConditions } from "@/components/billing/overdue/handing-conditions";
import { WriteOffForm } from "@/components/billing/overdue/write-off-form";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { formatMoneyExact } from "@/lib/money";

type Asked = {
  /** Of its form: sent twice it is proposed once. */
  id: string;
  reasons: Readonly<Record<string, string>>;
  action: FormAction;
};

type Handing = {
  invoiceId: string;
  billName: string;
  openMinor: bigint;
  conditions: Parameters<typeof HandingConditions>[0]["conditions"];
  /** A clerk may propose it. */
  mayPropose: boolean;
  /** What was agreed on, and how far it is. */
  stands: string | null;
};

type Props = {
  /** What is late and may be written off. */
  bills: readonly { invoiceId: string; name: string; openMinor: bigint }[];
  writeOff: Asked;
  /** Of the oldest bill that is late; null where none is. */
  handing: Handing | null;
  handOver: Asked;
};

/** What two people may decide once asking has not helped: to ask no more, or to hand the oldest bill to the agency. */
export function BeyondAsking({ bills, writeOff, handing, handOver }: Props) {
  return (
    <>
      {bills.length > 0 ? (
        <Section
          id="write-off"
          title="Writing off"
          aside={
            <p>
              Once somebody else agrees, nobody is asked for it any more. What is paid all the same
              is taken.
            </p>
          }
        >
          <WriteOffForm {...writeOff} bills={bills} />
        </Section>
      ) : null}
      {handing ? (
        <Section
          id="agency"
          title="Handing to the agency"
          aside={
            <p>
              {handing.billName}, {formatMoneyExact(handing.openMinor)}. What is printed in our
              privacy policy decides, each time anew.
            </p>
          }
        >
          <div className="grid gap-6">
            <HandingConditions conditions={handing.conditions} />
            {handing.stands ? <p className="measure">{handing.stands}</p> : null}
            {handing.mayPropose ? (
              <HandOverForm {...handOver} invoiceId={handing.invoiceId} />
            ) : null}
          </div>
        </Section>
      ) : null}
    </>
  );
}
