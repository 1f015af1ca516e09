import { DisputeForm } from "@/components/billing/disputes/dispute-form";
import { RaisedDisputes } from "@/components/billing/disputes/raised-disputes";
import { BackToBooking } from "@/components/ui/back-to-booking";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";
import { formatDate, type LocalDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Bill = { name: string; dueOn: LocalDate; openMinor: bigint };

type Props = {
  bookingToken: string;
  bookingRef: string;
  title: string;
  bills: readonly Bill[];
  disputes: Parameters<typeof RaisedDisputes>[0]["disputes"];
  reasons: Readonly<Record<string, string>>;
  action: FormAction;
};

/** A bill that somebody thinks is wrong: said with two clicks, answered by a person. */
export function DisputePage({
  bookingToken,
  bookingRef,
  title,
  bills,
  disputes,
  reasons,
  action,
}: Props) {
  const left = bills.filter(({ name }) => disputes.every(({ billName }) => billName !== name));
  return (
    <>
      <PageTitle title="Is a bill wrong?">
        <p>
          {title}, booking {bookingRef}. Tell us before you pay it. A person looks at it and answers
          by mail; until then nobody reminds you of it.
        </p>
      </PageTitle>
      <div className="wrap grid gap-8 pb-10">
        <RaisedDisputes disputes={disputes} />
        {left.length > 0 ? (
          <DisputeForm
            bookingToken={bookingToken}
            bills={left.map(({ name, dueOn, openMinor }) => ({
              value: name,
              label: `${name}: ${formatMoneyExact(openMinor)} open, due ${formatDate(dueOn)}`,
            }))}
            reasons={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
            action={action}
          />
        ) : (
          <p className="measure">
            {disputes.length > 0 ? "No other bill" : "No bill"} of this booking is open.
          </p>
        )}
        <p className="measure">
          To tell us more, or to send papers,{" "}
          <a href={paths.support()} className="link">
            write to our support
          </a>
          : who works on bills reads nothing that you write, and who works on your question does.
        </p>
        <BackToBooking bookingToken={bookingToken} />
      </div>
    </>
  );
}
