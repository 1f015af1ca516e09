import { changeBooking } from "@/lib/booking/change-booking";
import { getMovingQuote } from "@/lib/booking/get-moving-quote";
import { quoteMoving } from "@/lib/booking/quote-moving";
import { addDays, localDateOf } from "@/lib/dates";
import type { useShop } from "@/tests/support/shop";

type Visit = { bookingToken: string; departure: { id: string } };
type Other = { id: string; code: string; startsOn: string };

/** People who would rather go on another date. */
export function useMoving({ database, catalogue, work }: ReturnType<typeof useShop>) {
  const booking = () => database.open("booking");
  const move = (quote: { bookingToken: string; quoteId: string }) =>
    changeBooking(booking(), quote);

  /** The first departure of the same vacation from some days ahead on that nobody ever held, with so many places. */
  async function other(visit: Visit, daysAhead = 200, capacity = 10): Promise<Other> {
    const { rows } = await database.owner.query(
      `SELECT d.id, d.code, d.starts_on::text AS "startsOn" FROM departure own JOIN departure d ON d.vacation_id = own.vacation_id
       WHERE own.id = $1 AND d.id <> own.id AND d.status = 'scheduled' AND d.starts_on >= $2::date
         AND NOT EXISTS (SELECT FROM hold h WHERE h.departure_id = d.id) ORDER BY d.starts_on LIMIT 1`,
      [visit.departure.id, addDays(localDateOf(new Date()), daysAhead)],
    );
    const found: Other | undefined = rows[0];
    if (!found) {
      await catalogue.goOn();
      return await other(visit, daysAhead, capacity);
    }
    await database.owner.query("UPDATE inventory_pool SET capacity = $2 WHERE departure_id = $1", [
      ...[found.id, capacity],
    ]);
    return found;
  }

  async function asks({ bookingToken }: Pick<Visit, "bookingToken">, { code }: { code: string }) {
    const { quoteId } = await quoteMoving(booking(), { bookingToken, departureCode: code });
    return { bookingToken, quoteId };
  }

  /** Has been told what another date comes to. */
  async function told(visit: Pick<Visit, "bookingToken">, to: { code: string }) {
    const asked = await asks(visit, to);
    return { ...asked, ...(await getMovingQuote(booking(), asked)) };
  }

  return {
    ...{ move, other, told },
    /** Has asked for any other date. */
    asked: async (visit: Visit) => await asks(visit, await other(visit)),
    /** Goes on another date, and everything has followed. */
    moved: async (visit: Visit, to?: Other) => {
      const where = to ?? (await other(visit));
      const quote = await told(visit, where);
      await move(quote);
      await work();
      return { ...quote, where };
    },
    /** Brings a departure so near that its day is so many days away. */
    near: async ({ id }: { id: string }, days: number) => {
      const startsOn = addDays(localDateOf(new Date()), days);
      await database.owner.query(
        "UPDATE departure SET starts_on = $2::date, ends_on = $2::date + 8 WHERE id = $1",
        [id, startsOn],
      );
      return startsOn;
    },
  };
}
