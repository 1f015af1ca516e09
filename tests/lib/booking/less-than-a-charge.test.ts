import { beforeAll, expect, test } from "vitest";
import { takeFlagged } from "@/lib/billing/take-flagged";
import { getBooking } from "@/lib/booking/get-booking";
import { addDays } from "@/lib/dates";
import { useBalances } from "@/tests/support/balances";
import { useCollecting } from "@/tests/support/collecting";
import { useEmployees } from "@/tests/support/employees";
import { useFlagged } from "@/tests/support/flagged";
import { checkInvariants } from "@/tests/support/invariants";
import { useLateFees } from "@/tests/support/late-fees";
import { chequeOf, recordedBy } from "@/tests/support/offline";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const collecting = useCollecting(shop);
const balances = useBalances(shop);
const employees = useEmployees(database);
const flagged = useFlagged(shop);
const fees = useLateFees(shop);
const tooLittle = {
  code: "conflict",
  message: expect.stringContaining("No card can be charged less than $0.50"),
};
let clerk = "";
beforeAll(async () => {
  clerk = (await employees.joined("billing_clerk")).accountId;
});

type Visit = { bookingToken: string };

/** Pays so much less than is open, and than late fees, by check. */
async function leaves(visit: Visit, restMinor: bigint, feesMinor = 0n): Promise<void> {
  const { ref } = await getBooking(database.open("booking"), visit);
  const amount = (await balances.openOf(visit.bookingToken)) - feesMinor - restMinor;
  await recordedBy(database.open("billing", clerk), chequeOf(ref, { amount }));
  await shop.work();
}

test("rule 41: a rest that no card can be charged is asked of none, none is kept for it, and it is paid by check", async () => {
  collecting.now();
  const visit = await shop.firm();
  await collecting.saved(visit);
  const dueOn = await collecting.dueOn(visit);
  await leaves(visit, 49n);
  await expect(balances.goes(visit.bookingToken)).rejects.toMatchObject(tooLittle);
  await collecting.day(addDays(dueOn, -7));
  await collecting.day(dueOn);
  expect(await collecting.paymentsOf(visit)).toEqual([]);
  expect(await collecting.cardsOf(visit)).not.toContainEqual(
    expect.objectContaining({ status: "kept" }),
  );
  const announced =
    "SELECT count(*)::int FROM notice n JOIN kept_card k ON k.id = n.subject_id WHERE n.kind = 'collection_announced' AND k.booking_id = $1";
  expect(await shop.one(announced, [visit.bookingId])).toBe(0);
  collecting.now();
  await leaves(visit, 0n);
  expect(await balances.openOf(visit.bookingToken)).toBe(0n);
});

test("rule 41: from fifty cents on a card pays it", async () => {
  const visit = await shop.firm();
  await leaves(visit, 50n);
  await balances.paid(visit);
  expect(await balances.openOf(visit.bookingToken)).toBe(0n);
});

test("rules 41 and 98: all but the late fees is paid by no card where that is so little; all of it is", async () => {
  const visit = await fees.overdue();
  await fees.remind();
  const [fee] = await fees.feesOf(visit.bookingId);
  await leaves(visit, 30n, fee?.minor);
  await expect(balances.goes(visit.bookingToken, "bills")).rejects.toMatchObject(tooLittle);
  await balances.paid(visit);
  expect(await balances.openOf(visit.bookingToken)).toBe(0n);
});

test("rules 41 and 47: a first payment that is short of no more than that makes the booking firm, and what is missing stays open", async () => {
  const visit = await flagged.checkout((asked) => ({ amount: asked - 49 }));
  await takeFlagged(flagged.clerk(), { paymentId: visit.payment.id });
  await shop.work();
  const { status, rest, account } = await flagged.seen(visit.payment.booking_id);
  expect({ status, rest }).toEqual({ status: "confirmed", rest: null });
  expect(account.schedule[0]?.openMinor).toBe(49n);
  await checkInvariants(database.owner);
});
