import { CaseLook } from "@/components/staff/case-look";
import { CloseCaseForm } from "@/components/staff/close-case-form";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { formatInstant } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { Revealed } from "@/lib/privacy/privacy";
import { type CaseInView, caseKindNames, caseReasonNames } from "@/lib/staff/staff";

type Props = {
  open: CaseInView;
  /** What was asked for, or why it is not shown; null where nothing was. */
  look: Revealed | { refused: string } | null;
  /** What of it whoever looks may change for its customer. */
  bookings: readonly { bookingId: string; ref: string }[];
  ask: FormAction;
  close: FormAction;
};

/** One case: whom it covers, what was asked for, and asking for more. */
export function CaseSection({ open, look, bookings, ask, close }: Props) {
  const { caseId, kind, reason, expiresAt, own } = open;
  return (
    <Section
      id="case"
      title={caseKindNames[kind] ?? kind}
      aside={
        <div className="grid justify-items-start gap-4">
          <p>
            {caseReasonNames[reason] ?? reason}.{" "}
            {expiresAt ? `Ends ${formatInstant(expiresAt)}.` : "Ends when it is settled."}
          </p>
          {own ? <CloseCaseForm caseId={caseId} action={close} /> : null}
        </div>
      }
    >
      <div className="grid gap-8">
        <CaseLook {...{ open, look, ask }} />
        {bookings.length > 0 ? (
          <p>
            Change, for who booked:{" "}
            {bookings.map(({ bookingId, ref }) => (
              <a
                key={bookingId}
                className="link mr-4 whitespace-nowrap"
                href={paths.staffCaseBooking(caseId, bookingId)}
              >
                Booking {ref}
              </a>
            ))}
          </p>
        ) : null}
      </div>
    </Section>
  );
}
