import { expect, test } from "vitest";
import { openMinorOf } from "@/lib/billing/billing";
import { settlePayment } from "@/lib/billing/settle-payment";
import { getBooking } from "@/lib/booking/get-booking";
import { getConfirmationPdf } from "@/lib/booking/get-documents";
import { getLeavingQuote } from "@/lib/booking/get-leaving-quote";
import { quoteLeaving } from "@/lib/booking/quote-leaving";
import { spreadBalance } from "@/lib/booking/spread-balance";
import { linkToken } from "@/lib/crypto/link-token";
import { addDays, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { cancellationFee } from "@/lib/pricing/cancellation-fee";
import { keptFees } from "@/lib/pricing/pricing";
import { useBalances } from "@/tests/support/balances";
import { useCancelling } from "@/tests/support/cancelling";
import { useLeaving } from "@/tests/support/leaving";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const balances = useBalances(shop);
const cancelling = useCancelling(shop);
const { leave, told, left } = useLeaving(shop);
const booking = () => database.open("booking");
const view = (visit: { bookingToken: string }) => getBooking(booking(), visit);
const notFound = { code: "not_found" };
const conflict = { code: "conflict" };
const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);

test("rules 52, 53, 56 and 67: what is told is the fee of this day by the terms that were agreed to, and what is charged is what was told", async () => {
  const visit = await shop.firm();
  const before = await view(visit);
  const quoted = await told(visit);
  const { startsOn, timeZone, cancellationTerms } = before.departure;
  const restMinor = quoted.totalMinor - quoted.feeMinor;
  expect(quoted.feeMinor).toBe(
    cancellationFee({
      ...{ totalMinor: before.quote.totalMinor - restMinor, tiers: cancellationTerms.tiers },
      ...{ startsOn, on: localDateOf(new Date(), timeZone) },
    }),
  );
  expect(quoted).toMatchObject({ beforeMinor: before.quote.totalMinor, holds: true, done: false });
  expect((await view(visit)).account.totalMinor).toBe(before.quote.totalMinor);
  await leave(quoted);
  const { quote, account, travellers, status } = await view(visit);
  expect(status).toBe("confirmed");
  expect(quote.totalMinor).toBe(quoted.totalMinor);
  expect(keptFees(quote)).toBe(quoted.feeMinor);
  expect(account.totalMinor).toBe(quoted.totalMinor);
  expect(travellers.map(({ seq }) => seq)).toEqual([1]);
  expect(sum(account.schedule.map(({ amountMinor }) => amountMinor))).toBe(quoted.totalMinor);
});

test("rules 16 and 61: exactly their places go back, and so does what was paid beyond the price, to where it came from", async () => {
  const visit = await shop.firm();
  await balances.paid(visit, "300");
  await balances.paid(visit);
  const before = await cancelling.placesOf(visit.departure.id);
  const { totalMinor, beforeMinor } = await left(visit);
  expect(await cancelling.placesOf(visit.departure.id)).toEqual({
    ...{ held: before.held, booked: before.booked - 1 },
  });
  const refunds = await cancelling.refundsOf(visit);
  expect(refunds.every(({ reason, status }) => reason === "changed" && status === "done")).toBe(
    true,
  );
  expect(sum(refunds.map(({ amount }) => BigInt(amount)))).toBe(beforeMinor - totalMinor);
  const { account, explained } = await view(visit);
  expect(account).toMatchObject({ totalMinor, paidMinor: totalMinor });
  expect(explained.find(({ figure }) => figure === "to_pay")?.amountMinor).toBe(0n);
});

test("rule 41: where only a deposit was paid nothing goes back, and less is left to pay on the same days", async () => {
  const visit = await shop.firm();
  const before = await view(visit);
  const { totalMinor, feeMinor } = await left(visit);
  const { account, explained } = await view(visit);
  expect(await cancelling.refundsOf(visit)).toEqual([]);
  expect(openMinorOf(account)).toBe(totalMinor - before.account.paidMinor);
  expect(account.schedule.map(({ kind, dueOn }) => [kind, dueOn])).toEqual(
    before.account.schedule.map(({ kind, dueOn }) => [kind, dueOn]),
  );
  expect(account.schedule[0]?.amountMinor).toBe(before.account.paidMinor);
  const toPay = explained.find(({ figure }) => figure === "to_pay");
  expect(toPay?.parts.slice(0, 3)).toEqual([
    { words: "The price of the trip", amountMinor: before.quote.totalMinor },
    {
      words: expect.stringContaining("One traveller less"),
      amountMinor: totalMinor - feeMinor - before.quote.totalMinor,
    },
    { words: "Kept of that, as was agreed", amountMinor: feeMinor },
  ]);
  await balances.paid(visit);
  expect(await balances.openOf(visit.bookingToken)).toBe(0n);
});

test("rule 33: instalments become less alike, and can still be put together", async () => {
  const visit = await shop.firm({ daysAhead: 300 });
  await database.owner.query("UPDATE departure SET instalments = 6 WHERE id = $1", [
    visit.departure.id,
  ]);
  const spread = (parts: number) =>
    spreadBalance(booking(), { bookingToken: visit.bookingToken, parts });
  await spread(3);
  const { totalMinor } = await left(visit);
  const lines = (await view(visit)).account.schedule;
  expect(lines.map(({ kind }) => kind)).toEqual([
    ...["deposit", "instalment", "instalment", "balance"],
  ]);
  const parts = lines.slice(1).map(({ amountMinor }) => amountMinor);
  expect(Math.max(...parts.map(Number)) - Math.min(...parts.map(Number))).toBeLessThanOrEqual(2);
  await spread(1);
  const together = (await view(visit)).account.schedule;
  expect(together.map(({ kind }) => kind)).toEqual(["deposit", "balance"]);
  expect(sum(together.map(({ amountMinor }) => amountMinor))).toBe(totalMinor);
});

test("rule 53: the price holds for its 15 minutes and no longer, whatever day it has become", async () => {
  const visit = await shop.firm();
  const early = await told(visit);
  await database.owner.query("UPDATE departure SET starts_on = $2, ends_on = $3 WHERE id = $1", [
    visit.departure.id,
    addDays(localDateOf(new Date()), 1),
    addDays(localDateOf(new Date()), 9),
  ]);
  expect((await told(visit)).feeMinor).toBeGreaterThan(early.feeMinor);
  const id = newId();
  await database.owner.query(
    `WITH priced AS (
       INSERT INTO quote (id, departure_id, snapshot, total_minor, currency, edition_id, cancellation_terms_id, booking_terms_id)
       SELECT gen_random_uuid(), departure_id, snapshot, total_minor, currency, edition_id, cancellation_terms_id, booking_terms_id
       FROM quote WHERE id = (SELECT quote_id FROM change_quote WHERE id = $1) RETURNING id)
     INSERT INTO change_quote SELECT $2, booking_id, from_quote_id, priced.id, traveller_ids, before_minor, total_minor, fee_minor,
       created_at, now() - interval '1 second' FROM change_quote, priced WHERE change_quote.id = $1`,
    [early.quoteId, id],
  );
  const over = { bookingToken: visit.bookingToken, quoteId: id };
  expect((await getLeavingQuote(booking(), over)).holds).toBe(false);
  await expect(leave(over)).rejects.toMatchObject({ code: "lapsed" });
  expect((await view(visit)).travellers).toHaveLength(2);
  await leave(early);
  await shop.work();
  expect(keptFees((await view(visit)).quote)).toBe(early.feeMinor);
});

test("rules 6 and 39: a payment page that is open is closed first, and money that is on its way comes before", async () => {
  const visit = await shop.firm();
  const open = await balances.paying(visit, "300");
  await leave(await told(visit));
  expect(await stripe.pay(open.session_id)).toMatchObject({ outcome: "closed" });
  await shop.work();

  const other = await shop.firm();
  const quote = await told(other);
  const paid = await balances.paying(other, "300");
  await stripe.pay(paid.session_id);
  await expect(leave(quote)).rejects.toMatchObject(conflict);
  await settlePayment(database.open("payment"), { paymentId: paid.id });
  await leave(quote);
  await shop.work();
  const deposit = BigInt(other.payment.amount_minor);
  expect((await view(other)).account.paidMinor).toBe(deposit + 30_000n);
});

test("rule 115: a stranger’s link, another booking’s price or traveller, and one that is none change nothing", async () => {
  const mine = await shop.firm();
  const theirs = await shop.firm();
  const { quoteId, travellerIds } = await told(theirs);
  for (const wrong of [
    { bookingToken: mine.bookingToken, quoteId },
    { bookingToken: mine.bookingToken, quoteId: newId() },
    { bookingToken: linkToken("booking", newId(), 1), quoteId },
  ]) {
    await expect(leave(wrong)).rejects.toMatchObject(notFound);
    await expect(getLeavingQuote(booking(), wrong)).rejects.toMatchObject(notFound);
  }
  const nonsense = { bookingToken: mine.bookingToken, quoteId: "../x" };
  await expect(getLeavingQuote(booking(), nonsense)).rejects.toMatchObject(notFound);
  for (const bookingToken of [mine.bookingToken, linkToken("booking", newId(), 1)])
    await expect(quoteLeaving(booking(), { bookingToken, travellerIds })).rejects.toMatchObject(
      notFound,
    );
  for (const visit of [mine, theirs]) expect((await view(visit)).travellers).toHaveLength(2);
});

test("rules 55 and 58: nobody leaves a trip that has begun or a booking that is over, and somebody must remain", async () => {
  const visit = await shop.firm();
  await expect(told(visit, 2)).rejects.toMatchObject({
    ...{ code: "invalid", fields: { travellerIds: [expect.stringContaining("whole booking")] } },
  });
  const over = await shop.firm();
  const quote = await told(over);
  await cancelling.cancelled(over);
  await expect(leave(quote)).rejects.toMatchObject(conflict);
  await expect(told(over)).rejects.toMatchObject(conflict);
  await database.owner.query("UPDATE departure SET starts_on = current_date - 3 WHERE id = $1", [
    visit.departure.id,
  ]);
  await expect(told(visit)).rejects.toMatchObject(conflict);
});

test("rules 54 and 68: a fee above the price is refused by the database, and what was told is never another", async () => {
  const visit = await shop.firm();
  const { quoteId } = await told(visit);
  const { owner } = database;
  const copied = (fee: string) =>
    owner.query(
      `INSERT INTO change_quote SELECT gen_random_uuid(), booking_id, from_quote_id, from_quote_id, traveller_ids, before_minor, total_minor,
       ${fee}, now(), now() + interval '1 hour' FROM change_quote WHERE id = $1`,
      [quoteId],
    );
  await expect(copied("total_minor + 1")).rejects.toMatchObject({ code: "23514" });
  await expect(owner.query("UPDATE change_quote SET fee_minor = 0")).rejects.toMatchObject({
    code: "42501",
  });
  const other = `INSERT INTO booking_change SELECT id, booking_id, from_quote_id, 'customer', 1, before_minor, total_minor, fee_minor - 1, 0, now()
    FROM change_quote WHERE id = $1`;
  await expect(owner.query(other, [quoteId])).rejects.toMatchObject({ code: "23503" });
});

test("rules 52 and 74: who took somebody off and then cancels is told what was kept before with what is kept then", async () => {
  const visit = await shop.firm();
  await balances.paid(visit);
  const { feeMinor: before, totalMinor } = await left(visit);
  const { departure } = await view(visit);
  const all = await cancelling.cancelled(visit);
  const on = localDateOf(new Date(), departure.timeZone);
  const { tiers } = departure.cancellationTerms;
  const { startsOn } = departure;
  expect(all.feeMinor).toBe(
    cancellationFee({ totalMinor, tiers, startsOn, on, keptMinor: before }),
  );
  const { account } = await view(visit);
  expect(account).toMatchObject({ totalMinor: all.feeMinor, paidMinor: all.feeMinor });
  await expect(getConfirmationPdf(booking(), visit)).rejects.toMatchObject(notFound);
});
