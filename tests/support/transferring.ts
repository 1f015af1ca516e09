import { getBooking } from "@/lib/booking/get-booking";
import { transferPlace } from "@/lib/booking/transfer-place";
import type { Transfer } from "@/lib/booking/traveller-schema";
import { addDays, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { formToken } from "@/lib/privacy/form-token";
import { firstVersion } from "@/tests/support/first-version";
import type { useShop } from "@/tests/support/shop";

type Visit = { bookingToken: string };

/** Places that go to somebody else. */
export function useTransferring({ database }: ReturnType<typeof useShop>) {
  const view = (visit: Visit) => getBooking(database.open("booking"), visit);

  /** The form of a place, as it is on the screen now, filled in. */
  async function filled(
    visit: Visit,
    seq: number,
    whom: Transfer["travellers"][number],
  ): Promise<Visit & Transfer> {
    const { travellers, bookingToken } = await view(visit);
    return {
      bookingToken,
      formToken: formToken(firstVersion(), "booking-travellers"),
      transferId: newId(),
      travellerId: travellers.find((one) => one.seq === seq)?.id ?? "",
      travellers: [whom],
    };
  }

  const send = (form: Visit & Transfer, actor?: string) =>
    transferPlace(database.open("booking", actor), form);

  return {
    ...{ view, filled, send },
    /** Has given a place to somebody. */
    handsOn: async (visit: Visit, seq: number, whom: Transfer["travellers"][number]) => {
      const form = await filled(visit, seq, whom);
      await send(form);
      return form;
    },
    /** The departure of a booking is so many days away, where it begins. */
    leavesIn: async (visit: Visit, days: number) => {
      const { departure } = await view(visit);
      const startsOn = addDays(localDateOf(new Date(), departure.timeZone), days);
      await database.owner.query(
        "UPDATE departure SET ends_on = $2::date + (ends_on - starts_on), starts_on = $2::date WHERE id = $1",
        [departure.id, startsOn],
      );
    },
  };
}
