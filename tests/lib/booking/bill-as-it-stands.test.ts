import { expect, test } from "vitest";
import { listInvoices } from "@/lib/billing/list-invoices";
import { billBooking } from "@/lib/booking/bill-booking";
import { billChange } from "@/lib/booking/bill-change";
import { queueBills } from "@/lib/booking/queue-bills";
import { spreadBalance } from "@/lib/booking/spread-balance";
import { addDays, addMonths } from "@/lib/dates";
import { useCollecting } from "@/tests/support/collecting";
import { interrupted } from "@/tests/support/interrupted";
import { isWaiting } from "@/tests/support/is-waiting";
import { useLeaving } from "@/tests/support/leaving";
import { useMoving } from "@/tests/support/moving";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const collecting = useCollecting(shop);
const { leave, told } = useLeaving(shop);
const moving = useMoving(shop);
const billing = () => database.open("billing");

type Visit = Awaited<ReturnType<typeof shop.firm>>;

const spread = ({ bookingToken }: Visit, parts: number) =>
  spreadBalance(database.open("booking"), { bookingToken, parts });

/** A booking of a departure that offers instalments, well before it leaves, the balance in two parts. */
async function inParts(): Promise<Visit> {
  const visit = await shop.firm({ daysAhead: 400 });
  await database.owner.query(
    "UPDATE departure SET instalments = 4 WHERE id = (SELECT departure_id FROM booking WHERE id = $1)",
    [visit.bookingId],
  );
  await spread(visit, 2);
  return visit;
}

async function numbersOf({ bookingId }: Visit): Promise<number[]> {
  const lines =
    "SELECT array_agg(seq::int ORDER BY seq) FROM payment_schedule_line WHERE booking_id = $1";
  return (await shop.one(lines, [bookingId])) as number[];
}

/** Everything of a booking is billed in its time: what stands of that is what its schedule says, line by line. */
async function billedAsItStands(visit: Visit): Promise<void> {
  const { bookingId } = visit;
  collecting.on(await collecting.dueOn(visit));
  await queueBills(billing());
  await shop.work();
  collecting.now();
  const bills = await listInvoices(billing(), { bookingIds: [bookingId] });
  const stand = bills.filter(({ kind, takenBack }) => kind !== "cancellation" && !takenBack);
  const { rows } = await database.owner.query(
    "SELECT kind, amount_minor FROM payment_schedule_line WHERE booking_id = $1 ORDER BY seq",
    [bookingId],
  );
  expect(stand.map(({ kind, totalMinor }) => [kind, totalMinor])).toEqual(
    rows.map(({ kind, amount_minor }) => [kind, BigInt(amount_minor)]),
  );
  const price = "SELECT total_minor FROM booking WHERE id = $1";
  expect(stand.reduce((sum, { totalMinor }) => sum + totalMinor, 0n)).toBe(
    BigInt(String(await shop.one(price, [bookingId]))),
  );
}

test("rule 33: a balance that is put together while a part of it is being billed stays in parts, and all of it is billed", async () => {
  const visit = await inParts();
  const first = addMonths(await collecting.dueOn(visit), -1);
  collecting.on(addDays(first, -20));
  let together: Promise<unknown> = Promise.resolve();
  let waits = false;
  const meanwhile = async () => {
    together = spread(visit, 1);
    waits = await isWaiting(database.owner, together);
  };
  await billBooking(interrupted(billing(), meanwhile), visit);
  const [outcome] = await Promise.allSettled([together]);
  await billedAsItStands(visit);
  expect(waits).toBe(true);
  expect(outcome).toMatchObject({ status: "rejected", reason: { code: "conflict" } });
});

test("rule 33: the parts of a balance that is divided again have numbers that none had before, and the deposit keeps its own", async () => {
  const visit = await inParts();
  expect(await numbersOf(visit)).toEqual([1, 3, 4]);
  await spread(visit, 1);
  expect(await numbersOf(visit)).toEqual([1, 5]);
  await spread(visit, 3);
  expect(await numbersOf(visit)).toEqual([1, 6, 7, 8]);
  await billedAsItStands(visit);
});

test("rule 74: of two changes close together the bills of the later one stand, whichever is heard last", async () => {
  const visit = await shop.firm();
  const { bookingId } = visit;
  const due =
    "UPDATE payment_schedule_line SET due_on = current_date + 15 WHERE booking_id = $1 AND kind = 'balance'";
  await database.owner.query(due, [bookingId]);
  await queueBills(billing());
  await shop.work();
  const newest = async () => ({
    changeId: String(
      await shop.one("SELECT id FROM booking_change WHERE booking_id = $1 ORDER BY at DESC", [
        bookingId,
      ]),
    ),
  });
  await leave(await told(visit));
  const first = await newest();
  let later: Promise<unknown> = Promise.resolve();
  let waits = false;
  const meanwhile = async () => {
    await moving.move(await moving.told(visit, await moving.other(visit)));
    later = billChange(billing(), await newest());
    waits = await isWaiting(database.owner, later);
  };
  await billChange(interrupted(billing(), meanwhile), first);
  await later;
  await shop.work();
  await billedAsItStands(visit);
  expect(waits).toBe(true);
});
