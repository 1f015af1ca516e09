import { expect, test } from "vitest";
import { getBooking } from "@/lib/booking/get-booking";
import { getLeavingQuote } from "@/lib/booking/get-leaving-quote";
import { getMovingQuote } from "@/lib/booking/get-moving-quote";
import { listDates } from "@/lib/booking/list-dates";
import { quoteMoving } from "@/lib/booking/quote-moving";
import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { useCallingOff } from "@/tests/support/calling-off";
import { useCancelling } from "@/tests/support/cancelling";
import { useLeaving } from "@/tests/support/leaving";
import { useMoving } from "@/tests/support/moving";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const cancelling = useCancelling(shop);
const leaving = useLeaving(shop);
const { agreed } = useCallingOff(shop);
const { move, other, told, near } = useMoving(shop);
const booking = () => database.open("booking");
const view = (visit: { bookingToken: string }) => getBooking(booking(), visit);
const notFound = { code: "not_found" };
const conflict = { code: "conflict" };

test("rule 115: a stranger’s link, another booking’s price and another vacation’s departure change nothing", async () => {
  const mine = await shop.firm();
  const theirs = await shop.firm();
  const quoted = await told(theirs, await other(theirs));
  for (const wrong of [
    { bookingToken: mine.bookingToken, quoteId: quoted.quoteId },
    { bookingToken: mine.bookingToken, quoteId: newId() },
    { bookingToken: linkToken("booking", newId(), 1), quoteId: quoted.quoteId },
  ]) {
    await expect(move(wrong)).rejects.toMatchObject(notFound);
    await expect(getMovingQuote(booking(), wrong)).rejects.toMatchObject(notFound);
  }
  await expect(getLeavingQuote(booking(), quoted)).rejects.toMatchObject(notFound);
  const leavers = await leaving.told(mine);
  await expect(getMovingQuote(booking(), leavers)).rejects.toMatchObject(notFound);
  const elsewhere = await shop.one(
    `SELECT d.code FROM departure d WHERE d.status = 'scheduled' AND d.vacation_id <>
       (SELECT vacation_id FROM departure WHERE id = $1) LIMIT 1`,
    [mine.departure.id],
  );
  const { bookingToken } = mine;
  for (const departureCode of [String(elsewhere), mine.departure.code, "NONE-000000"])
    await expect(quoteMoving(booking(), { bookingToken, departureCode })).rejects.toMatchObject(
      notFound,
    );
  const stranger = linkToken("booking", newId(), 1);
  const departureCode = quoted.to.code;
  await expect(
    quoteMoving(booking(), { bookingToken: stranger, departureCode }),
  ).rejects.toMatchObject(notFound);
  await expect(listDates(booking(), { bookingToken: stranger })).rejects.toMatchObject(notFound);
});

test("rules 55, 63 and 65: a trip that has begun, a booking that is over and a departure that we cancelled have no other date", async () => {
  const over = await shop.firm();
  const quoted = await told(over, await other(over));
  await cancelling.cancelled(over);
  await expect(move(quoted)).rejects.toMatchObject(conflict);
  await expect(told(over, quoted.to)).rejects.toMatchObject(conflict);
  expect(await listDates(booking(), over)).toEqual([]);

  const begun = await shop.firm();
  const where = await other(begun);
  await near(begun.departure, -2);
  await expect(told(begun, where)).rejects.toMatchObject(conflict);
  expect(await listDates(booking(), begun)).toEqual([]);

  const called = await shop.firm();
  const then = await told(called, await other(called));
  await agreed(called.departure.code);
  await expect(move(then)).rejects.toMatchObject(conflict);
  await shop.work();
});

test("rules 53 and 68: a price that is too old does nothing, and what was told is never another", async () => {
  const visit = await shop.firm();
  const { quoteId } = await told(visit, await other(visit));
  const id = newId();
  const copy = (fee: string, until: string) =>
    database.owner.query(
      `WITH priced AS (
         INSERT INTO quote (id, departure_id, snapshot, total_minor, currency, edition_id, cancellation_terms_id, booking_terms_id)
         SELECT gen_random_uuid(), departure_id, snapshot, total_minor, currency, edition_id, cancellation_terms_id, booking_terms_id
         FROM quote WHERE id = (SELECT quote_id FROM change_quote WHERE id = $1) RETURNING id)
       INSERT INTO change_quote (id, booking_id, from_quote_id, quote_id, traveller_ids, departure_id, before_minor, total_minor, fee_minor, expires_at)
       SELECT $2, booking_id, from_quote_id, priced.id, traveller_ids, change_quote.departure_id, before_minor, total_minor, ${fee}, ${until}
       FROM change_quote, priced WHERE change_quote.id = $1`,
      [quoteId, id],
    );
  await expect(copy("fee_minor + 1", "now()")).rejects.toMatchObject({ code: "23514" });
  await copy("fee_minor", "now() - interval '1 second'");
  const late = { bookingToken: visit.bookingToken, quoteId: id };
  expect((await getMovingQuote(booking(), late)).holds).toBe(false);
  await expect(move(late)).rejects.toMatchObject({ code: "lapsed" });
  expect((await view(visit)).departure.code).toBe(visit.departure.code);
});
