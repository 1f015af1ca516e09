import type { BookingFacts } from "@/components/booking/booking-facts";
import { TravellersForm } from "@/components/booking/travellers-form";
import type { Option } from "@/components/form/select-field";
import { isPast } from "@/components/ui/is-past";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";
import { formatDate } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { PointField } from "@/lib/policy/policy";

type Props = {
  booking: BookingFacts & { formToken: string; fields: readonly PointField[] };
  /** Of who is signed in. */
  companions: readonly Option[];
  action: FormAction;
};

/** The form that completes or corrects who travels. */
export function TravellersPage({ booking, companions, action }: Props) {
  const { bookingToken, formToken, fields, travellers, departure } = booking;
  return (
    <>
      <PageTitle title="Who travels">
        <p>
          {departure.vacation.title}, {formatDate(departure.startsOn)}, booking{" "}
          <a href={paths.booking(bookingToken)} className="link">
            {booking.ref}
          </a>
          . Names as they stand in the passport. Save what you know now; we need the rest{" "}
          {isPast(booking.detailsDueOn) ? "soon" : `by ${formatDate(booking.detailsDueOn)}`}.
        </p>
      </PageTitle>
      <div className="wrap">
        <div className="max-w-3xl">
          <p className="measure mb-8">
            Correct here what is missing or wrong about the people who stand here.{" "}
            {booking.transferableUntil ? (
              "Does somebody else travel? Do not write over a name: use the link below it. So what you told us about one person never becomes another’s, and it costs nothing."
            ) : (
              <>
                Does somebody else travel? Do not write over a name:{" "}
                <a href={`${paths.support()}#contact`} className="link">
                  call us
                </a>
                .
              </>
            )}
          </p>
          <TravellersForm
            {...{ action, bookingToken, formToken, fields, travellers, companions }}
            transferable={booking.transferableUntil !== null}
          />
        </div>
      </div>
    </>
  );
}
