import { expect, test } from "vitest";
import { explainAccount } from "@/lib/billing/explain-account";
import { listInvoices } from "@/lib/billing/list-invoices";
import { composeChanged } from "@/lib/booking/compose-changed";
import { getBooking } from "@/lib/booking/get-booking";
import { quoteMoving } from "@/lib/booking/quote-moving";
import { formatMoneyExact } from "@/lib/money";
import { quoteParty } from "@/lib/pricing/quote-party";
import { useBalances } from "@/tests/support/balances";
import { useCancelling } from "@/tests/support/cancelling";
import { useChanging } from "@/tests/support/changing";
import { useLeaving } from "@/tests/support/leaving";
import { useMoving } from "@/tests/support/moving";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const cancelling = useCancelling(shop);
const leaving = useLeaving(shop);
const moving = useMoving(shop);
const desk = useChanging(shop);
const view = (visit: { bookingToken: string }) => getBooking(database.open("booking"), visit);
const none = async () => [];
const billed = ({ bookingId }: { bookingId: string }) =>
  listInvoices(database.open("billing"), { bookingIds: [bookingId] });
const sum = (items: readonly { totalMinor?: bigint; amountMinor?: bigint }[]) =>
  items.reduce((all, { totalMinor, amountMinor }) => all + (totalMinor ?? amountMinor ?? 0n), 0n);

type Visit = Awaited<ReturnType<typeof shop.firm>>;

/** Another date whose list price is so many percent of what it was. */
async function priced(visit: Visit, percent: number) {
  const where = await moving.other(visit);
  await database.owner.query(
    "UPDATE rate_plan SET price_minor = price_minor * $2 / 100 WHERE room_type_id IN (SELECT id FROM room_type WHERE departure_id = $1)",
    [where.id, percent],
  );
  return where;
}

/** What whoever books there now would pay for as many. */
async function listed(visit: Visit, { code }: { code: string }): Promise<bigint> {
  const { quote } = await view(visit);
  const ctx = database.open("booking");
  const { rows } = await database.owner.query(
    `SELECT there.id AS there, own.id AS own FROM room_type own JOIN departure d ON d.code = $2
     JOIN room_type there ON there.departure_id = d.id AND there.name = own.name WHERE own.departure_id = $1`,
    [visit.departure.id, code],
  );
  const rooms = quote.party.rooms.map((room) => ({
    ...room,
    roomTypeId: rows.find(({ own }) => own === room.roomTypeId)?.there ?? "",
  }));
  const party = { rooms, extras: quote.party.extras };
  return (await quoteParty(ctx, { departureCode: code, party, code: null })).totalMinor;
}

test("rules 53, 67 and 69: an employee sets the price that a dearer date has today, and it is done once what that is more is paid", async () => {
  const visit = await shop.firm();
  const before = (await view(visit)).quote.totalMinor;
  const where = await priced(visit, 130);
  const at = await desk.covers(visit);
  const quoteId = await desk.tellsMoving(at, where.code, true);
  const told = await desk.sees(at, quoteId);
  const totalMinor = await listed(visit, where);
  expect(totalMinor).toBeGreaterThan(before);
  expect(told).toMatchObject({ kind: "date", beforeMinor: before, totalMinor, backMinor: 0n });
  // Whoever travels is told the price of before, whatever stands in the list.
  expect(await moving.told(visit, where)).toMatchObject({ totalMinor: before, feeMinor: 0n });

  expect(await desk.presses(at, quoteId)).toEqual({ state: "approved" });
  await shop.work();
  const after = await view(visit);
  expect(after.account.totalMinor).toBe(totalMinor);
  expect(after.unsettled).toEqual({ payMinor: totalMinor - before, backMinor: 0n });
  expect(after.departure.cancellationTerms).toEqual(
    (await view(await shop.firm())).departure.cancellationTerms,
  );
  await expect(desk.tellsMoving(at, visit.departure.code)).rejects.toMatchObject({
    code: "conflict",
  });
  await balances.paid(visit);
  expect((await view(visit)).unsettled).toBeNull();
  expect(sum(await billed(visit))).toBe(sum(after.account.schedule.slice(0, -1)));
});

test("rules 54, 61 and 67: what was paid beyond a price that is less goes back, above a limit once a second person agrees, and every figure is explained", async () => {
  const visit = await shop.firm();
  await balances.paid(visit);
  const before = (await view(visit)).quote.totalMinor;
  const where = await priced(visit, 40);
  const at = await desk.covers(visit);
  const quoteId = await desk.tellsMoving(at, where.code, true);
  const totalMinor = await listed(visit, where);
  const backMinor = before - totalMinor;
  expect(await desk.sees(at, quoteId)).toMatchObject({ totalMinor, feeMinor: 0n, backMinor });
  expect(await desk.presses(at, quoteId)).toEqual({ state: "waiting" });
  expect((await view(visit)).departure.code).toBe(visit.departure.code);
  await desk.agrees(await desk.desk.at("billing_clerk"), quoteId);
  await shop.work();

  const { account, departure } = await view(visit);
  expect(departure.code).toBe(where.code);
  expect(account).toMatchObject({ totalMinor, paidMinor: totalMinor });
  const refunds = await cancelling.refundsOf(visit);
  expect(refunds).toMatchObject([{ reason: "changed", status: "done" }]);
  expect(BigInt(refunds[0]?.amount ?? 0)).toBe(backMinor);
  expect(sum(account.schedule)).toBe(totalMinor);
  const invoices = await billed(visit);
  expect(sum(invoices)).toBe(account.schedule[0]?.amountMinor);
  const [, toPay] = explainAccount(account, invoices);
  expect(toPay?.amountMinor).toBe(0n);
  expect(toPay?.parts[1]).toMatchObject({
    words: expect.stringContaining("The price of the new date"),
    amountMinor: -backMinor,
  });
  const mail = await composeChanged(database.open("notices"), none, { subjectId: quoteId });
  expect(mail?.text.replace(/\s+/g, " ")).toContain(
    `${formatMoneyExact(totalMinor)} instead of ${formatMoneyExact(before)}. You had paid more, so ${formatMoneyExact(backMinor)} goes back`,
  );
});

test("rules 52 and 67: what was kept before and what the change costs stand in the new price too", async () => {
  const visit = await shop.firm();
  await moving.near(visit.departure, 20);
  const left = await leaving.told(visit);
  await leaving.leave(left);
  await shop.work();
  const where = await priced(visit, 50);
  const at = await desk.covers(visit);
  const { totalMinor, feeMinor } = await desk.sees(
    at,
    await desk.tellsMoving(at, where.code, true),
  );
  expect(left.feeMinor).toBeGreaterThan(0n);
  expect(feeMinor).toBeGreaterThan(0n);
  expect(totalMinor).toBe((await listed(visit, where)) + left.feeMinor + feeMinor);
});

test("rule 67: where it has no room for all, nothing changes, and nobody but an employee sets a price", async () => {
  const visit = await shop.firm();
  const where = await priced(visit, 50);
  const at = await desk.covers(visit);
  const quoteId = await desk.tellsMoving(at, where.code, true);
  await database.owner.query("UPDATE inventory_pool SET capacity = 1 WHERE departure_id = $1", [
    where.id,
  ]);
  await expect(desk.presses(at, quoteId)).rejects.toMatchObject({ code: "sold_out" });
  const { departure, account } = await view(visit);
  expect(departure.code).toBe(visit.departure.code);
  expect(account.totalMinor).toBe((await desk.sees(at, quoteId)).beforeMinor);

  const asked = { bookingToken: visit.bookingToken, departureCode: where.code };
  const forged = { ...asked, repriced: "on" } as typeof asked;
  await expect(quoteMoving(database.open("booking"), forged)).rejects.toThrow(/repriced/);
});
