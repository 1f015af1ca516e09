import { expect, test } from "vitest";
import { settlePayment } from "@/lib/billing/settle-payment";
import { settleRefund } from "@/lib/billing/settle-refund";
import { getBooking } from "@/lib/booking/get-booking";
import { getCancellationQuote } from "@/lib/booking/get-cancellation-quote";
import { getConfirmationPdf } from "@/lib/booking/get-documents";
import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import { linkToken } from "@/lib/crypto/link-token";
import { addDays, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { cancellationFee } from "@/lib/pricing/cancellation-fee";
import { useBalances } from "@/tests/support/balances";
import { useCancelling } from "@/tests/support/cancelling";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const balances = useBalances(shop);
const { cancel, told, refundsOf, placesOf, cancelled } = useCancelling(shop);
const booking = () => database.open("booking");
const conflict = { code: "conflict" };

const statusOf = (bookingId: string) =>
  shop.one("SELECT status FROM booking WHERE id = $1", [bookingId]);

test("rules 52, 53 and 56: what is told is the fee of this day by the terms that were agreed to, and what is charged is what was told", async () => {
  const visit = await shop.firm();
  const { departure, quote } = await getBooking(booking(), visit);
  const { feeMinor, totalMinor } = await told(visit);
  expect(totalMinor).toBe(quote.totalMinor);
  const { startsOn, cancellationTerms, timeZone } = departure;
  const on = localDateOf(new Date(), timeZone);
  const { tiers } = cancellationTerms;
  expect(feeMinor).toBe(cancellationFee({ totalMinor, tiers, startsOn, on }));
  const charged = await cancelled(visit);
  expect(
    await shop.one("SELECT fee_minor::text FROM cancellation WHERE booking_id = $1", [
      visit.bookingId,
    ]),
  ).toBe(String(charged.feeMinor));
});

test("rules 16 and 30, 61: places and code go back, and so does what was paid beyond the fee, to where it came from", async () => {
  const visit = await shop.firm();
  await balances.paid(visit, "300");
  await balances.paid(visit);
  await database.owner.query(
    `WITH taken AS (INSERT INTO coupon_use SELECT $1, id, 'used' FROM promotion LIMIT 1 RETURNING promotion_id)
     UPDATE promotion SET used = used + 1 FROM taken WHERE id = promotion_id`,
    [visit.holdId],
  );
  const before = await placesOf(visit.departure.id);
  const { feeMinor, totalMinor } = await cancelled(visit);
  expect(await placesOf(visit.departure.id)).toEqual({
    held: before.held,
    booked: before.booked - 2,
  });
  expect(await shop.one("SELECT state FROM coupon_use WHERE hold_id = $1", [visit.holdId])).toBe(
    "released",
  );
  const refunds = await refundsOf(visit);
  expect(
    refunds.every(({ reason, status }) => reason === "cancellation" && status === "done"),
  ).toBe(true);
  const back = refunds.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  expect(back).toBe(totalMinor - feeMinor);
  const view = await getBooking(booking(), visit);
  expect(view).toMatchObject({ status: "cancelled", cancellation: { feeMinor } });
  expect(view.account).toMatchObject({ totalMinor: feeMinor, paidMinor: feeMinor });
  expect(view.explained.map(({ figure, amountMinor }) => [figure, amountMinor])).toEqual([
    ["paid", feeMinor],
    ["to_pay", 0n],
    ["billed", 0n],
  ]);
  await expect(getConfirmationPdf(booking(), visit)).rejects.toMatchObject({ code: "not_found" });
});

test("rule 53: the price holds for its 15 minutes and no longer, whatever day it has become", async () => {
  const visit = await shop.firm();
  const early = await told(visit);
  await database.owner.query("UPDATE departure SET starts_on = $2, ends_on = $3 WHERE id = $1", [
    visit.departure.id,
    addDays(localDateOf(new Date()), 1),
    addDays(localDateOf(new Date()), 9),
  ]);
  const late = await told(visit);
  expect(late.feeMinor).toBeGreaterThan(early.feeMinor);
  await database.owner.query(
    `INSERT INTO cancellation_quote SELECT $2, booking_id, on_day, total_minor, fee_minor, created_at, now() - interval '1 second'
     FROM cancellation_quote WHERE id = $1`,
    [early.quoteId, newId()],
  );
  const { rows } = await database.owner.query(
    "SELECT id FROM cancellation_quote WHERE booking_id = $1 AND expires_at < now()",
    [visit.bookingId],
  );
  const over = { bookingToken: visit.bookingToken, quoteId: rows[0].id };
  expect((await getCancellationQuote(booking(), over)).holds).toBe(false);
  await expect(cancel(over)).rejects.toMatchObject({ code: "lapsed" });
  expect(await statusOf(visit.bookingId)).toBe("confirmed");
  await cancel(early);
  await shop.work();
  expect(
    await shop.one("SELECT fee_minor::text FROM cancellation WHERE booking_id = $1", [
      visit.bookingId,
    ]),
  ).toBe(String(early.feeMinor));
});

test("rules 6 and 39: a payment page that is open is closed first, and money that is on its way comes before", async () => {
  const visit = await shop.firm();
  const open = await balances.paying(visit, "300");
  await cancel(await told(visit));
  expect(await stripe.pay(open.session_id)).toMatchObject({ outcome: "closed" });
  await shop.work();

  const other = await shop.firm();
  const quote = await told(other);
  const paid = await balances.paying(other, "300");
  await stripe.pay(paid.session_id);
  await expect(cancel(quote)).rejects.toMatchObject(conflict);
  expect(await statusOf(other.bookingId)).toBe("confirmed");
  await settlePayment(database.open("payment"), { paymentId: paid.id });
  await cancel(quote);
  await shop.work();
  const deposit = BigInt(other.payment.amount_minor);
  const back = (await refundsOf(other)).reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  const due = deposit + 30_000n - quote.feeMinor;
  expect(back).toBe(due > 0n ? due : 0n);
});

test("rules 38 and 42: where more is kept than was paid, the rest is owed and can be paid, and no more than that", async () => {
  const visit = await shop.firm();
  await database.owner.query("UPDATE departure SET starts_on = $2 WHERE id = $1", [
    visit.departure.id,
    addDays(localDateOf(new Date()), 2),
  ]);
  const { feeMinor } = await cancelled(visit);
  const deposit = BigInt(visit.payment.amount_minor);
  expect(feeMinor).toBeGreaterThan(deposit);
  expect(await refundsOf(visit)).toEqual([]);
  expect(await balances.openOf(visit.bookingToken)).toBe(feeMinor - deposit);
  await balances.paid(visit);
  expect(await balances.openOf(visit.bookingToken)).toBe(0n);
  await expect(balances.goes(visit.bookingToken)).rejects.toMatchObject(conflict);
});

test("rules 59 and 60: a refund that fails is owed still, before a person, and the books say so", async () => {
  const visit = await shop.firm();
  await balances.paid(visit);
  await stripe.nextRefund("pending");
  await cancelled(visit);
  const { rows } = await database.owner.query(
    "SELECT r.id, stripe_refund_id FROM refund r JOIN payment p ON p.id = r.payment_id WHERE booking_id = $1 AND r.status = 'in_transit'",
    [visit.bookingId],
  );
  await stripe.settleRefund(rows[0].stripe_refund_id, "failed");
  await settleRefund(database.open("payment"), { refundId: rows[0].id });
  const { refunds, account } = await getBooking(booking(), visit);
  const failed = refunds.find(({ status }) => status === "failed")?.amountMinor ?? 0n;
  expect(failed).toBeGreaterThan(0n);
  expect(account.paidMinor).toBe(account.totalMinor + failed);
  expect(await shop.attention()).toMatchObject([{ kind: "refund_failed", subject_id: rows[0].id }]);
});

test("rule 55: once the trip has begun there is nothing to cancel", async () => {
  const visit = await shop.firm();
  await database.owner.query("UPDATE departure SET starts_on = current_date - 3 WHERE id = $1", [
    visit.departure.id,
  ]);
  await expect(quoteCancellation(booking(), visit)).rejects.toMatchObject(conflict);
});

test("rule 54: a fee above the price is refused by the database, and what was told is never another", async () => {
  const visit = await shop.firm();
  const { quoteId } = await told(visit);
  const insert = `INSERT INTO cancellation_quote SELECT gen_random_uuid(), booking_id, on_day, total_minor, total_minor + 1, now(), now() + interval '1 hour' FROM cancellation_quote WHERE id = $1`;
  await expect(database.owner.query(insert, [quoteId])).rejects.toMatchObject({ code: "23514" });
  await expect(
    database.owner.query("UPDATE cancellation_quote SET fee_minor = 0"),
  ).rejects.toMatchObject({ code: "42501" });
  const other =
    "INSERT INTO cancellation SELECT booking_id, id, 'customer', fee_minor - 1, now() FROM cancellation_quote WHERE id = $1";
  await expect(database.owner.query(other, [quoteId])).rejects.toMatchObject({ code: "23503" });
});

test("rule 115: a stranger’s link, another booking’s price and one that is none cancel nothing", async () => {
  const mine = await shop.firm();
  const theirs = await shop.firm();
  const { quoteId } = await told(theirs);
  for (const wrong of [
    { bookingToken: mine.bookingToken, quoteId },
    { bookingToken: mine.bookingToken, quoteId: newId() },
    { bookingToken: linkToken("booking", newId(), 1), quoteId },
  ]) {
    await expect(cancel(wrong)).rejects.toMatchObject({ code: "not_found" });
    await expect(getCancellationQuote(booking(), wrong)).rejects.toMatchObject({
      code: "not_found",
    });
  }
  const nonsense = { bookingToken: mine.bookingToken, quoteId: "../x" };
  await expect(getCancellationQuote(booking(), nonsense)).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(
    quoteCancellation(booking(), { bookingToken: linkToken("booking", newId(), 1) }),
  ).rejects.toMatchObject({ code: "not_found" });
  expect(await statusOf(theirs.bookingId)).toBe("confirmed");
});
