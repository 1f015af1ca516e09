import type { ReactNode } from "react";
import { dateOption, type OtherDate } from "@/components/booking/date-option";
import { LeavingForm } from "@/components/booking/leaving-form";
import { MoneyTable } from "@/components/booking/money-table";
import { TransferForm } from "@/components/booking/transfer-form";
import { PressForm } from "@/components/form/press-form";
import type { Option } from "@/components/form/select-field";
import { MoveForm } from "@/components/staff/changes/move-form";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { type BookingAtDesk, transferDays } from "@/lib/booking/booking";
import { formatDate, formatInstant } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = {
  caseId: string;
  booking: BookingAtDesk;
  /** The names that were asked for a moment ago, by person. */
  names: ReadonlyMap<string, string>;
  dates: readonly OtherDate[];
  /** Of the form by which a place is handed on. */
  transferId: string;
  actions: Readonly<Record<"leaving" | "transfer" | "date" | "cancel", FormAction>>;
  /** Who it is. */
  children: ReactNode;
};

/** A booking as an employee changes it for its customer: the price comes first, and nothing is changed on this page. */
export function BookingDeskPage({
  caseId,
  booking,
  names,
  dates,
  transferId,
  actions,
  children,
}: Props) {
  const { bookingId, ref, status, vacation, startsOn, endsOn, travellers } = booking;
  const options = travellers.map(({ id, personId, seq, type, room }) => ({
    value: id,
    label: `${names.get(personId) ?? `Traveller ${seq}`}, ${type}, ${room}`,
  }));
  const carries = [
    ["caseId", caseId],
    ["bookingId", bookingId],
  ] as const;
  return (
    <>
      <PageTitle title={`Booking ${ref}`}>
        <p>
          {vacation}, {formatDate(startsOn)} to {formatDate(endsOn)}, {status.replaceAll("_", " ")}.{" "}
          <a className="link" href={paths.staffCases({ case: caseId })}>
            Back to the case
          </a>
        </p>
      </PageTitle>
      <Section id="money" title="Money">
        <MoneyTable
          caption="What it comes to"
          lines={[["The price", booking.priceMinor]]}
          result={["Paid", booking.paidMinor]}
        />
      </Section>
      <Section
        id="who"
        title="Who it is"
        aside={<p>What you open goes on record, and they can read that.</p>}
      >
        <div className="grid gap-6">{children}</div>
      </Section>
      {booking.changeable ? (
        <>
          {travellers.length > 1 ? (
            <Section id="leaving" title="Take somebody off">
              <LeavingForm {...{ carries, action: actions.leaving, options }} />
            </Section>
          ) : null}
          <TransferSection
            {...{ carries, booking, options, transferId }}
            action={actions.transfer}
          />
          <Section
            id="date"
            title="Another date"
            aside={<p>The price stays as it was, unless you set another.</p>}
          >
            {dates.length > 0 ? (
              <MoveForm {...{ carries, action: actions.date }} options={dates.map(dateOption)} />
            ) : (
              <p className="text-soft">No other date has room for all of them.</p>
            )}
          </Section>
          <Section id="cancel" title="Cancel it all">
            <PressForm
              {...{ carries, action: actions.cancel, kind: "ink" }}
              press="See what cancelling costs"
            />
          </Section>
        </>
      ) : (
        <Section id="over" title="Changing it">
          <p className="text-soft">
            Nothing can be changed: it is not firm, it is over, or it has begun.
          </p>
        </Section>
      )}
    </>
  );
}

type TransferProps = Pick<Props, "booking" | "transferId"> & {
  carries: readonly (readonly [name: string, value: string])[];
  options: readonly Option[];
  action: FormAction;
};

/** It is done at once: no money moves by it (rule 66). */
function TransferSection({ booking, transferId, carries, options, action }: TransferProps) {
  const { handedOnAt, form } = booking;
  return (
    <Section
      id="transfer"
      title="Somebody else travels"
      aside={
        <p>
          It costs them nothing, and is done at once. What we know about who had the place is
          deleted. From {transferDays} days before the departure, ask whoever runs the trip first.
        </p>
      }
    >
      {handedOnAt ? (
        <p role="status" className="measure mb-6">
          A place was last handed on {formatInstant(handedOnAt)}. Who booked has a mail about it.
        </p>
      ) : null}
      <TransferForm
        {...{ action, places: options, fields: form.fields, companions: [] }}
        carries={[...carries, ["formToken", form.token], ["transferId", transferId]]}
      />
    </Section>
  );
}
