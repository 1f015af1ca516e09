import type { BookingFacts, TravellerFacts } from "@/components/booking/booking-facts";
import { MoneyTable } from "@/components/booking/money-table";
import { TransferForm } from "@/components/booking/transfer-form";
import { travellerName, travellerWords } from "@/components/booking/traveller-words";
import { WhichBooking } from "@/components/booking/which-booking";
import type { Option } from "@/components/form/select-field";
import { BackToBooking } from "@/components/ui/back-to-booking";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { SunList } from "@/components/ui/sun-list";
import { TermsText } from "@/components/vacation/terms-text";
import type { FormAction } from "@/lib/action/state";
import { transferDays } from "@/lib/booking/booking";
import { formatDate, type LocalDate } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { PointField } from "@/lib/policy/policy";

type Props = {
  booking: BookingFacts & { formToken: string; fields: readonly PointField[] };
  traveller: TravellerFacts;
  /** Of who is signed in. */
  companions: readonly Option[];
  /** Of the form. */
  transferId: string;
  action: FormAction;
};

/** What it costs that somebody else takes a place, what happens then, who that is, and the button (rule 66). */
export function TransferPage({ booking, traveller, companions, transferId, action }: Props) {
  const { bookingToken, formToken, fields, departure, account, transferableUntil } = booking;
  return (
    <>
      <PageTitle title={`Somebody else travels instead of ${travellerName(traveller)}`}>
        <p>
          <WhichBooking booking={booking} />
        </p>
      </PageTitle>
      <div className="wrap grid gap-8 pb-10">
        {transferableUntil ? (
          <>
            <MoneyTable
              caption="What it costs"
              lines={[
                ["The price now", account.priceMinor],
                ["For handing the place on", 0n],
              ]}
              result={["The price then", account.priceMinor]}
            />
            <div className="measure">
              <SunList items={follows(travellerName(traveller), transferableUntil)} />
            </div>
            <div className="max-w-3xl">
              <h2 className="text-name font-semibold">
                Who takes the place of {travellerWords(traveller)}
              </h2>
              <p className="text-small text-soft mt-1 mb-5">
                The name as it stands in the passport. The date of birth may follow later.
              </p>
              <TransferForm
                {...{ action, fields, companions }}
                carries={[
                  ["bookingToken", bookingToken],
                  ["formToken", formToken],
                  ["transferId", transferId],
                  ["travellerId", traveller.id],
                ]}
              />
            </div>
          </>
        ) : (
          <p className="measure">
            It is less than {transferDays} days to the first day, so places are not handed on here
            any more.{" "}
            <a href={`${paths.support()}#contact`} className="link">
              Call us
            </a>{" "}
            and name booking {booking.ref}: we see what can still be done.
          </p>
        )}
        <BackToBooking bookingToken={bookingToken} />
      </div>
      <Section id="terms" title="What was agreed" aside="Under “Sending someone else”.">
        <TermsText title="Booking terms" terms={departure.bookingTerms} />
      </Section>
    </>
  );
}

function follows(name: string, until: LocalDate): string[] {
  return [
    "You stay who booked, whoever’s place it is: price, bills and our mail stay yours.",
    `What you told us for this trip about ${name} is deleted. Until ${formatDate(until)}, 23:59 where the journey begins, the place can be handed on again.`,
    "We write to you that it was done, without a name.",
  ];
}
