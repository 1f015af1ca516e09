import { afterEach, expect, test, vi } from "vitest";
import { sendRefund } from "@/lib/billing/send-refund";
import { sendUndecided } from "@/lib/billing/send-undecided";
import { composeMoneyWaits } from "@/lib/booking/compose-money-waits";
import { getBooking } from "@/lib/booking/get-booking";
import { getCalendarFile } from "@/lib/booking/get-documents";
import { holdPlaces } from "@/lib/booking/hold-places";
import { keepMoney } from "@/lib/booking/keep-money";
import { listOtherPlaces } from "@/lib/booking/list-other-places";
import { takeMoneyBack } from "@/lib/booking/take-money-back";
import { takeOtherPlaces } from "@/lib/booking/take-other-places";
import { takePlacesAgain } from "@/lib/booking/take-places-again";
import { clock } from "@/lib/clock";
import { addDays } from "@/lib/dates";
import { useCancelling } from "@/tests/support/cancelling";
import { partyOf } from "@/tests/support/catalogue";
import { useCustomers } from "@/tests/support/customers";
import { checkInvariants } from "@/tests/support/invariants";
import { waitingMoney } from "@/tests/support/kept-credit";
import { useMoving } from "@/tests/support/moving";
import { pricedByCode } from "@/tests/support/priced-by-code";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const { other } = useMoving(shop);
const cancelling = useCancelling(shop);
const customers = useCustomers(database);
const booking = () => database.open("booking");
const seen = (bookingToken: string) => getBooking(booking(), { bookingToken });
const refund = (id: string) => shop.one("SELECT status FROM refund WHERE id = $1", [id]);
const conflict = { code: "conflict" };
afterEach(() => vi.restoreAllMocks());

/** Somebody paid when their places were gone, and another date has room. */
async function choosing(account: string | null = null) {
  const late = await waitingMoney(shop, account);
  const where = await other(late);
  return { ...late, where, wish: { ...late.form, departureCode: where.code } };
}

const goneBack = (paymentId: string) =>
  shop.one(
    `SELECT count(*)::int FROM ledger_entry e JOIN refund r ON r.id = e.source_id
     WHERE e.kind = 'refund_sent' AND r.payment_id = $1`,
    [paymentId],
  );

test("rules 37 and 67: whoever paid too late goes on another date at the price that they paid, firm at once, with bills by its days", async () => {
  const { wish, where, bookingToken, payment, departure, money, bookingId } = await choosing();
  const before = await seen(bookingToken);
  // Prices have risen since.
  await database.owner.query(
    "UPDATE rate_plan SET price_minor = price_minor * 2 WHERE room_type_id IN (SELECT id FROM room_type WHERE departure_id = $1)",
    [where.id],
  );
  await takeOtherPlaces(booking(), wish);
  await shop.work();
  const after = await seen(bookingToken);
  expect(after).toMatchObject({ status: "confirmed", refunds: [], waiting: [] });
  expect(after.departure).toMatchObject({ code: where.code, startsOn: where.startsOn });
  expect(after.quote.lines).toEqual(before.quote.lines);
  expect(after.departure.cancellationTerms).toEqual(before.departure.cancellationTerms);
  expect(after.travellers.map(({ id, room }) => [id, room])).toEqual(
    before.travellers.map(({ id, room }) => [id, room]),
  );
  expect(after.detailsDueOn).toBe(addDays(where.startsOn, -45));
  expect(after.account.paidMinor).toBe(BigInt(payment.amount_minor));
  const balance = after.account.schedule.at(-1);
  expect(balance?.dueOn).toBe(addDays(where.startsOn, -after.departure.balanceDueDays));
  expect(after.invoices.map(({ totalMinor }) => totalMinor)).toEqual([
    after.account.schedule[0]?.amountMinor,
  ]);
  expect(await cancelling.placesOf(where.id)).toEqual({ held: 0, booked: 2 });
  expect((await cancelling.placesOf(departure.id)).booked).toBe(0);
  expect(await refund(money.refundId)).toBe("cancelled");
  const why = `SELECT why FROM lifecycle_event WHERE entity = 'refund' AND entity_id = $1 AND "to" = 'cancelled'`;
  expect(await shop.one(why, [money.refundId])).toBe("other departure");
  const told =
    "SELECT count(*)::int FROM notice WHERE kind = 'booking_confirmed' AND subject_id = $1";
  expect(await shop.one(told, [bookingId])).toBe(1);
  const calendar = String((await getCalendarFile(booking(), { bookingToken })).content);
  expect(calendar).toContain(where.startsOn.replaceAll("-", ""));
  await checkInvariants(database.owner);
});

test("rules 3 and 37: what is full meanwhile changes nothing, and another date can still be chosen; only those with room for all are offered", async () => {
  const { wish, where, bookingToken, money, departure } = await choosing();
  const offered = async () =>
    (await listOtherPlaces(booking(), { bookingToken })).map(({ code }) => code);
  expect(await offered()).toContain(where.code);
  await database.owner.query("UPDATE inventory_pool SET capacity = 1 WHERE departure_id = $1", [
    where.id,
  ]);
  expect(await offered()).not.toContain(where.code);
  const before = await seen(bookingToken);
  await expect(takeOtherPlaces(booking(), wish)).rejects.toMatchObject({
    code: "sold_out",
    message: expect.stringContaining("Nothing was changed"),
  });
  const { formToken } = before;
  expect({ ...(await seen(bookingToken)), formToken }).toEqual(before);
  expect(before).toMatchObject({ status: "expired", waiting: [money] });
  const next = await other({ bookingToken, departure }, 230);
  await takeOtherPlaces(booking(), { ...wish, departureCode: next.code });
  await shop.work();
  expect((await seen(bookingToken)).departure.code).toBe(next.code);
  await checkInvariants(database.owner);
});

test("rule 36: a double click, two tabs with two dates, and every other choice beside have one effect", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const { accountId } = await customers.joined();
    const { wish, form, payment, bookingToken, departure, where } = await choosing(accountId);
    const far = { ...wish, departureCode: (await other({ bookingToken, departure }, 230)).code };
    const asked = await Promise.allSettled([
      ...[wish, wish, far, far].map((one) => takeOtherPlaces(booking(), one)),
      ...[takeMoneyBack, keepMoney].map((choose) => choose(booking(), form)),
    ]);
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of asked)
      if (one.status === "rejected") expect(one.reason).toMatchObject(conflict);
    await shop.work();
    const { status, departure: now } = await seen(bookingToken);
    const chosen = [wish, far].some(({ departureCode }) => departureCode === now.code);
    expect(chosen).toBe(status === "confirmed");
    const { booked } = await cancelling.placesOf(where.id);
    expect(booked).toBe(now.code === where.code ? 2 : 0);
    if (chosen) expect(await goneBack(payment.id)).toBe(0);
    await checkInvariants(database.owner);
  }
});

// Calibration: the clock looks before the payer writes, and writes after, as it may without the condition on the state.
test("without the condition the clock sends back what a booking is paid with: the race is real", async () => {
  const { wish, payment, bookingToken, money } = await choosing();
  const looked = await refund(money.refundId);
  await takeOtherPlaces(booking(), wish);
  await shop.work();
  const send = "UPDATE refund SET status = $2 WHERE id = $1";
  if (looked === "waiting") await database.owner.query(send, [money.refundId, "requested"]);
  await sendRefund(database.open("payment"), { refundId: money.refundId });
  expect((await seen(bookingToken)).status).toBe("confirmed");
  expect(await goneBack(payment.id)).toBe(1);
});

test("rule 37: the clock and whoever takes another date at its last moment: the money pays, or it goes back, never both", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const { wish, payment, bookingToken, money, where } = await choosing();
    // Half of them a moment before, as their clock has it, when the worker's is past it.
    const now = vi.spyOn(clock, "now");
    now.mockReturnValue(new Date(money.decideBy.getTime() - 1));
    const took = takeOtherPlaces(booking(), wish);
    await vi.waitFor(() => expect(now).toHaveBeenCalled());
    now.mockReturnValue(new Date(money.decideBy.getTime() + 1));
    const [chosen] = await Promise.allSettled([took, sendUndecided(database.open("payment"))]);
    vi.restoreAllMocks();
    await shop.work();
    const { status } = await seen(bookingToken);
    expect(status).toBe(chosen.status === "fulfilled" ? "confirmed" : "expired");
    expect(await goneBack(payment.id)).toBe(chosen.status === "fulfilled" ? 0 : 1);
    expect((await cancelling.placesOf(where.id)).booked).toBe(status === "confirmed" ? 2 : 0);
    await checkInvariants(database.owner);
  }
});

test("rules 1 and 3: who paid late and who buys want the last places of a date at once, and no place is sold twice", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const { wish, where } = await choosing();
    await database.owner.query("UPDATE inventory_pool SET capacity = 2 WHERE departure_id = $1", [
      where.id,
    ]);
    const room = "SELECT id FROM room_type WHERE departure_id = $1 ORDER BY position LIMIT 1";
    const sold = { ...where, roomTypeId: String(await shop.one(room, [where.id])) };
    const [late, ...buyers] = await Promise.allSettled([
      takeOtherPlaces(booking(), wish),
      ...[1, 2, 3].map(() => holdPlaces(booking(), partyOf(sold, 2))),
    ]);
    const done = [late, ...buyers].filter(({ status }) => status === "fulfilled");
    expect(done).toHaveLength(1);
    await shop.work();
    const { held, booked } = await cancelling.placesOf(where.id);
    expect([held, booked]).toEqual(late.status === "fulfilled" ? [0, 2] : [2, 0]);
    await checkInvariants(database.owner);
  }
});

test("rule 29: a price that a code made uses it for the other date, and where it is used up nobody is booked", async () => {
  const { wish, bookingId, holdId, where, bookingToken } = await choosing();
  const promotionId = await pricedByCode(database.owner, { bookingId, ended: false });
  const used = (n: number) =>
    database.owner.query("UPDATE promotion SET used = $2 WHERE id = $1", [promotionId, n]);
  await used(1);
  await expect(takeOtherPlaces(booking(), wish)).rejects.toMatchObject({ code: "sold_out" });
  expect(await cancelling.placesOf(where.id)).toEqual({ held: 0, booked: 0 });
  await used(0);
  await takeOtherPlaces(booking(), wish);
  expect((await seen(bookingToken)).status).toBe("confirmed");
  const use = "SELECT state FROM coupon_use WHERE hold_id = $1";
  expect(await shop.one(use, [holdId])).toBe("used");
});

test("rule 37: not after the time to decide, not twice, and not the same departure, another vacation's or one that leaves no more", async () => {
  const { wish, departure, where, money, bookingToken } = await choosing();
  const own = String(await shop.one("SELECT code FROM departure WHERE id = $1", [departure.id]));
  const foreign = String(
    await shop.one(
      `SELECT code FROM departure WHERE vacation_id <> (SELECT vacation_id FROM departure WHERE id = $1) LIMIT 1`,
      [departure.id],
    ),
  );
  for (const departureCode of [own, foreign, "NONE-000000"])
    await expect(takeOtherPlaces(booking(), { ...wish, departureCode })).rejects.toMatchObject({
      code: "not_found",
    });
  await database.owner.query("UPDATE departure SET status = 'cancelled' WHERE id = $1", [where.id]);
  await expect(takeOtherPlaces(booking(), wish)).rejects.toMatchObject({ code: "unavailable" });
  await database.owner.query("UPDATE departure SET status = 'scheduled' WHERE id = $1", [where.id]);
  vi.spyOn(clock, "now").mockReturnValue(new Date(money.decideBy.getTime() + 1));
  await expect(takeOtherPlaces(booking(), wish)).rejects.toMatchObject(conflict);
  vi.restoreAllMocks();
  await takeOtherPlaces(booking(), wish);
  await expect(takeOtherPlaces(booking(), wish)).rejects.toMatchObject(conflict);
  await expect(takePlacesAgain(booking(), wish)).rejects.toMatchObject(conflict);
  await shop.work();
  expect((await seen(bookingToken)).departure.code).toBe(where.code);
});

test("rule 37: the mail names the choice", async () => {
  const { money } = await choosing();
  const mail = await composeMoneyWaits(database.open("notices"), { subjectId: money.refundId });
  for (const part of [mail?.html ?? "", mail?.text.replace(/\s+/g, " ") ?? ""])
    expect(part).toContain("you go on another date at the price that you paid");
});

test("stranger: nobody takes another date with money of a booking whose link they do not have (rule 115)", async () => {
  const [one, two] = [await choosing(), await choosing()];
  const forged = { ...one.wish, bookingToken: `${one.bookingToken}x` };
  await expect(takeOtherPlaces(booking(), forged)).rejects.toMatchObject({ code: "not_found" });
  await expect(
    listOtherPlaces(booking(), { bookingToken: forged.bookingToken }),
  ).rejects.toMatchObject({ code: "not_found" });
  const theirs = { ...one.wish, refundId: two.money.refundId };
  await expect(takeOtherPlaces(booking(), theirs)).rejects.toMatchObject(conflict);
  expect(await refund(two.money.refundId)).toBe("waiting");
});
