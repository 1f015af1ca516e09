import { expect, test } from "vitest";
import { getBillingDay } from "@/lib/billing/get-billing-day";
import { getCustomerAccount } from "@/lib/billing/get-customer-account";
import { getFlagged } from "@/lib/billing/get-flagged";
import { listFlagged } from "@/lib/billing/list-flagged";
import { takeFlagged } from "@/lib/billing/take-flagged";
import { composeBalanceReceived } from "@/lib/booking/compose-balance-received";
import { endPartPaid } from "@/lib/booking/end-part-paid";
import { getCheckout } from "@/lib/booking/get-checkout";
import { payBalance } from "@/lib/booking/pay-balance";
import { linkToken } from "@/lib/crypto/link-token";
import { useFlagged } from "@/tests/support/flagged";
import { checkInvariants } from "@/tests/support/invariants";
import { useLate } from "@/tests/support/late";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const flagged = useFlagged(shop);
const { balances, clerk, seen, refundsOf, unmatched } = flagged;
const booking = () => database.open("booking");
const { due, remind, stepsOf } = useLate(shop);

test("rule 47: a clerk sees what was asked, what came and of which booking, among what waits, and whoever paid that it is looked at", async () => {
  const { payment, holdToken } = await shop.paying();
  const asked = Number(payment.amount_minor);
  await flagged.comes(payment, { amount: asked - 100 });
  const known = { paymentId: payment.id, state: "waits", takeable: true, first: true };
  const amounts = {
    asked: { minor: BigInt(asked), currency: "USD" },
    came: { minor: BigInt(asked - 100), currency: "USD" },
  };
  expect(await listFlagged(clerk())).toMatchObject([{ ...known, ...amounts }]);
  expect(await getFlagged(clerk(), { paymentId: payment.id })).toMatchObject(known);
  const { matters } = await getBillingDay(clerk());
  expect(matters).toContainEqual(expect.objectContaining({ kind: "amount_mismatch", count: 1 }));
  expect(await seen(payment.booking_id)).toMatchObject({
    flagged: expect.stringMatching(/^We received \$.* and had asked for \$/),
    rest: null,
  });
  // The way back to the checkout leads to where that stands.
  expect(await getCheckout(booking(), { holdToken })).toMatchObject({ state: "booked" });
  await takeFlagged(clerk(), { paymentId: payment.id });
  expect(await listFlagged(clerk())).toEqual([]);
  expect((await getBillingDay(clerk())).matters.map(({ kind }) => kind)).not.toContain(
    "amount_mismatch",
  );
  await shop.work();
  await shop.attention();
});

test("rules 41, 42 and 47: more than was asked, taken as it came, confirms the booking, and what is beyond its price goes back to its card", async () => {
  const visit = await flagged.checkout((asked) => ({ amount: asked + 1_000_000 }));
  const { id, booking_id } = visit.payment;
  await takeFlagged(clerk(), { paymentId: id });
  await shop.work();
  const view = await seen(booking_id);
  expect(view).toMatchObject({ status: "confirmed", flagged: null });
  expect(view.account.paidMinor).toBe(view.account.totalMinor);
  const beyond = Number(visit.payment.amount_minor) + 1_000_000 - Number(view.account.totalMinor);
  expect(await refundsOf(id)).toEqual([
    { minor: beyond, currency: "USD", reason: "overpaid", status: "done" },
  ]);
  expect(await unmatched(booking_id)).toBe(0);
  const { customerId } = await clerk().db.booking.findUniqueOrThrow({ where: { id: booking_id } });
  const { lines } = await getCustomerAccount(clerk(), { customerId });
  expect(lines.map(({ words }) => words)).toContainEqual(
    expect.stringMatching(/^Paid by card, another amount than was asked/),
  );
  expect(await shop.attention()).toMatchObject([{ kind: "amount_mismatch" }]);
  await checkInvariants(database.owner);
});

test("rules 41 and 47: less than was asked keeps the places for the rest, which is paid, and then the booking is confirmed", async () => {
  const visit = await flagged.checkout((asked) => ({ amount: asked - 5_000 }));
  const { id, booking_id: bookingId } = visit.payment;
  await takeFlagged(clerk(), { paymentId: id });
  await shop.work();
  expect(await shop.one("SELECT status FROM hold WHERE id = $1", [visit.holdId])).toBe("paying");
  const view = await seen(bookingId);
  expect(view).toMatchObject({ status: "awaiting_deposit", rest: { restMinor: 5_000n } });
  const mail = await composeBalanceReceived(database.open("notices"), { subjectId: id });
  expect(mail?.text).toContain("$50.00 of it is left to pay");
  const bookingToken = linkToken("booking", bookingId, 1);
  const pay = () => payBalance(booking(), { bookingToken, seen: "5000", pay: "part", amount: "1" });
  expect((await Promise.all([pay(), pay()])).map(({ url }) => url)).toHaveLength(2);
  // Nothing of it is swept while somebody pays.
  await endPartPaid(booking());
  const rest = await shop.paymentOf(visit.holdId);
  expect(rest).toMatchObject({ amount_minor: "5000", kind: "checkout" });
  await flagged.comes(rest, { amount: 5_000 });
  await shop.work();
  expect(await seen(bookingId)).toMatchObject({ status: "confirmed", rest: null });
  await shop.attention();
  await checkInvariants(database.owner);
});

test("rules 37 and 47: without the rest all of it goes back after 72 hours, and the places are free", async () => {
  const visit = await flagged.checkout((asked) => ({ amount: asked - 50 }));
  const { id, booking_id: bookingId } = visit.payment;
  await takeFlagged(clerk(), { paymentId: id });
  await shop.work();
  await endPartPaid(booking());
  expect(await refundsOf(id)).toEqual([]);
  await database.owner.query(
    "UPDATE payment SET settled_at = settled_at - interval '72 hours' WHERE id = $1",
    [id],
  );
  await Promise.all([endPartPaid(booking()), endPartPaid(booking())]);
  await shop.work();
  expect(await refundsOf(id)).toMatchObject([{ reason: "not_enough", status: "done" }]);
  expect(await seen(bookingId)).toMatchObject({ status: "expired" });
  expect(await shop.one("SELECT status FROM hold WHERE id = $1", [visit.holdId])).toBe("released");
  await shop.attention();
  await checkInvariants(database.owner);
});

test("rule 47: until it is decided nothing else of the booking is paid; taken as it came, the rest of a balance stays open", async () => {
  const visit = await shop.firm();
  const before = await balances.openOf(visit.bookingToken);
  const payment = await flagged.balance(visit, "300", { amount: 25_000 });
  await expect(balances.goes(visit.bookingToken)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("We received $250.00 and had asked for $300.00."),
  });
  await takeFlagged(clerk(), { paymentId: payment.id });
  await shop.work();
  expect(await balances.openOf(visit.bookingToken)).toBe(before - 25_000n);
  await balances.paid(visit);
  expect(await balances.openOf(visit.bookingToken)).toBe(0n);
  await shop.attention();
  await checkInvariants(database.owner);
});

test("rules 47 and 94: nobody is asked for what is late while we look at what they paid, and who still owes is asked then", async () => {
  const visit = await due({ inDays: -4, billedAgo: 25 });
  const payment = await flagged.balance(visit, "300", { amount: 25_000 });
  await remind();
  expect(await stepsOf(visit.bookingId)).toEqual([]);
  await takeFlagged(clerk(), { paymentId: payment.id });
  await shop.work();
  await remind();
  expect(await stepsOf(visit.bookingId)).toMatchObject([{ level: 2 }]);
  await shop.attention();
});
