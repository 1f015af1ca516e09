import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { listUndecided } from "@/lib/billing/list-undecided";
import { sendUndecided } from "@/lib/billing/send-undecided";
import { composeMoneyWaits } from "@/lib/booking/compose-money-waits";
import { confirmBooking } from "@/lib/booking/confirm-booking";
import { forgetAbandoned } from "@/lib/booking/forget-abandoned";
import { getBooking } from "@/lib/booking/get-booking";
import { giveUpCheckout } from "@/lib/booking/give-up-checkout";
import { takeMoneyBack } from "@/lib/booking/take-money-back";
import { takePlacesAgain } from "@/lib/booking/take-places-again";
import { clock } from "@/lib/clock";
import { linkToken } from "@/lib/crypto/link-token";
import { formatInstant } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { formatMoneyExact } from "@/lib/money";
import { holders } from "@/lib/worker/holders";
import { useEmployees } from "@/tests/support/employees";
import { checkInvariants } from "@/tests/support/invariants";
import { lateMoney } from "@/tests/support/late-money";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const booking = () => database.open("booking");
const employees = useEmployees(database);
let clerk = "";
beforeAll(async () => {
  clerk = (await employees.joined("billing_clerk")).accountId;
});
afterEach(() => vi.restoreAllMocks());

const later = (hours: number) =>
  vi.spyOn(clock, "now").mockReturnValue(new Date(Date.now() + hours * 3_600_000));

/** Somebody paid when their places were taken by another, who may give them up. */
async function waiting() {
  const { payment, departure, holdId } = await lateMoney(shop);
  const other = await shop.held({ departure });
  await confirmBooking(booking(), { paymentId: payment.id });
  const bookingToken = linkToken("booking", payment.booking_id, 1);
  const [money] = (await seen(bookingToken)).waiting;
  if (!money) throw new Error("Nothing waits.");
  const form = { bookingToken, refundId: money.refundId };
  return { payment, holdId, other, bookingToken, money, form, departure };
}

const seen = (bookingToken: string) => getBooking(booking(), { bookingToken });
const refund = async (id: string) =>
  String(await shop.one("SELECT status FROM refund WHERE id = $1", [id]));
const goneBack = async (paymentId: string) =>
  Number(
    await shop.one(
      `SELECT count(*)::int FROM ledger_entry e JOIN refund r ON r.id = e.source_id
       WHERE e.kind = 'refund_sent' AND r.payment_id = $1`,
      [paymentId],
    ),
  );

test("rule 37: whoever paid too late is told until when they decide, and where", async () => {
  const { money, form } = await waiting();
  const hours = (money.decideBy.getTime() - Date.now()) / 3_600_000;
  expect(Math.round(hours)).toBe(72);
  const mail = await composeMoneyWaits(database.open("notices"), { subjectId: money.refundId });
  for (const part of [mail?.html ?? "", mail?.text.replace(/\s+/g, " ") ?? ""]) {
    expect(part).toContain(formatMoneyExact(money.amountMinor));
    expect(part).toContain(formatInstant(money.decideBy));
    expect(part).toContain(`/bookings/${form.bookingToken}/decide`);
  }
  await takeMoneyBack(booking(), form);
  expect(
    await composeMoneyWaits(database.open("notices"), { subjectId: money.refundId }),
  ).toBeNull();
  await shop.work();
});

test("rule 37: the same places, once they are free again, are booked with the money that waits, once, and nothing goes back", async () => {
  const { payment, bookingToken, other, form, money } = await waiting();
  await expect(takePlacesAgain(booking(), form)).rejects.toMatchObject({ code: "sold_out" });
  expect(await seen(bookingToken)).toMatchObject({ status: "expired", waiting: [money] });
  await giveUpCheckout(booking(), other);
  const sent = await Promise.allSettled([1, 2, 3].map(() => takePlacesAgain(booking(), form)));
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await shop.work();
  const { status, account, refunds, waiting: left } = await seen(bookingToken);
  expect({ status, refunds, left }).toEqual({ status: "confirmed", refunds: [], left: [] });
  expect(account.paidMinor).toBe(BigInt(payment.amount_minor));
  expect(await refund(money.refundId)).toBe("cancelled");
  later(80);
  await sendUndecided(database.open("payment"));
  await confirmBooking(booking(), { paymentId: payment.id });
  vi.restoreAllMocks();
  await shop.work();
  expect(await goneBack(payment.id)).toBe(0);
  // What counts as paid again may go back again.
  expect(
    await shop.one(
      "SELECT count(*)::int FROM notice WHERE kind = 'booking_confirmed' AND subject_id = $1",
      [payment.booking_id],
    ),
  ).toBe(1);
  await checkInvariants(database.owner);
});

test("rule 75: a booking that expired is billed for nothing, and whoever paid late and has the places is billed then", async () => {
  const { payment, other, form } = await waiting();
  await shop.work();
  expect(await shop.invoiceOf(payment.booking_id)).toBe("");
  await giveUpCheckout(booking(), other);
  await takePlacesAgain(booking(), form);
  await shop.work();
  expect(await shop.invoiceOf(payment.booking_id)).toMatch(/^TEST-IV-/);
});

test("rule 37: whoever wants it back has it back at once, once, however often they ask and whatever they ask beside", async () => {
  const { payment, form, money, other, bookingToken } = await waiting();
  await giveUpCheckout(booking(), other);
  const asked = await Promise.allSettled([
    ...[1, 2, 3].map(() => takeMoneyBack(booking(), form)),
    ...[1, 2].map(() => takePlacesAgain(booking(), form)),
  ]);
  const done = asked.filter(({ status }) => status === "fulfilled");
  expect(done).toHaveLength(1);
  for (const one of asked)
    if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "conflict" });
  await shop.work();
  const back = (await refund(money.refundId)) === "done";
  expect((await seen(bookingToken)).status).toBe(back ? "expired" : "confirmed");
  expect(await goneBack(payment.id)).toBe(back ? 1 : 0);
  await checkInvariants(database.owner);
});

test("rule 37: silence sends it back after 72 hours and not before, once, and its payer is told", async () => {
  const { payment, form, money, bookingToken } = await waiting();
  later(71);
  await sendUndecided(database.open("payment"));
  expect(await refund(money.refundId)).toBe("waiting");
  await forgetAbandoned(database.open("rights"), holders);
  vi.restoreAllMocks();
  expect((await seen(bookingToken)).lead).not.toBeNull();
  later(72.1);
  await expect(takePlacesAgain(booking(), form)).rejects.toMatchObject({ code: "conflict" });
  await expect(takeMoneyBack(booking(), form)).rejects.toMatchObject({ code: "conflict" });
  await Promise.all([1, 2].map(() => sendUndecided(database.open("payment"))));
  vi.restoreAllMocks();
  await shop.work();
  expect(await refund(money.refundId)).toBe("done");
  expect(await goneBack(payment.id)).toBe(1);
  const told =
    "SELECT count(*)::int FROM notice WHERE kind = 'payment_refunded' AND subject_id = $1";
  expect(await shop.one(told, [money.refundId])).toBe(1);
  expect((await seen(bookingToken)).waiting).toEqual([]);
});

test("rule 37: a departure that leaves no more, and a booking that stands by another payment, take no places with it", async () => {
  const { form, departure, money } = await waiting();
  await database.owner.query("UPDATE departure SET status = 'cancelled' WHERE id = $1", [
    departure.id,
  ]);
  await expect(takePlacesAgain(booking(), form)).rejects.toMatchObject({ code: "conflict" });
  const paid = await waiting();
  await database.owner.query("UPDATE booking SET status = 'confirmed' WHERE id = $1", [
    paid.payment.booking_id,
  ]);
  await expect(takePlacesAgain(booking(), paid.form)).rejects.toMatchObject({ code: "conflict" });
  expect([await refund(money.refundId), await refund(paid.money.refundId)]).toEqual([
    "waiting",
    "waiting",
  ]);
  await database.owner.query("UPDATE booking SET status = 'expired' WHERE id = $1", [
    paid.payment.booking_id,
  ]);
});

test("a clerk sees what waits for whoever paid, by what ends first, with its clock", async () => {
  const { money, bookingToken } = await waiting();
  const { ref } = await seen(bookingToken);
  const desk = database.open("billing", clerk);
  const mine = (await listUndecided(desk)).find(({ refundId }) => refundId === money.refundId);
  expect(mine).toMatchObject({
    ...{ bookingRef: ref, amountMinor: money.amountMinor, decideBy: money.decideBy },
    hoursLeft: 71,
  });
});

test("stranger: nobody decides about money of a booking whose link they do not have, nor lists what waits (rules 115, 117)", async () => {
  const [one, other] = [await waiting(), await waiting()];
  for (const decide of [takeMoneyBack, takePlacesAgain]) {
    await expect(
      decide(booking(), { ...one.form, bookingToken: `${one.bookingToken}x` }),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(
      decide(booking(), { ...one.form, refundId: other.money.refundId }),
    ).rejects.toMatchObject({ code: "conflict" });
  }
  for (const who of ["visitor", newId(), (await employees.joined("owner")).accountId])
    await expect(listUndecided(database.open("billing", who))).rejects.toMatchObject({
      code: "not_found",
    });
  expect(await refund(other.money.refundId)).toBe("waiting");
});
