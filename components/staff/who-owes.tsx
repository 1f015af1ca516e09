import { CaseLook } from "@/components/staff/case-look";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import type { Revealed } from "@/lib/privacy/privacy";
import type { CaseInView } from "@/lib/staff/staff";

type Props = {
  customerId: string;
  /** The receivable that is open; null while nothing is due, and nobody is looked at. */
  open: CaseInView | null;
  look: Revealed | { refused: string } | null;
  ask: FormAction;
};

/** Who a customer is: closed, until a clerk asks for it under what is due, which goes on record. */
export function WhoOwes({ customerId, open, look, ask }: Props) {
  return (
    <Section
      id="who"
      title="Who it is"
      aside={<p>What you open goes on record, and they can read that.</p>}
    >
      {open ? (
        <div className="grid gap-6">
          <CaseLook {...{ open, look, ask }} along={[["customerId", customerId]]} />
        </div>
      ) : (
        <p className="text-soft">Nothing is due, so there is no reason to look.</p>
      )}
    </Section>
  );
}
