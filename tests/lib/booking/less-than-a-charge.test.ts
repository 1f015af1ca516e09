import { beforeAll, expect, test } from "vitest";
import { getBooking } from "@/lib/booking/get-booking";
import { addDays } from "@/lib/dates";
import { useBalances } from "@/tests/support/balances";
import { useCollecting } from "@/tests/support/collecting";
import { useEmployees } from "@/tests/support/employees";
import { chequeOf, recordedBy } from "@/tests/support/offline";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const collecting = useCollecting(shop);
const balances = useBalances(shop);
const employees = useEmployees(database);
let clerk = "";
beforeAll(async () => {
  clerk = (await employees.joined("billing_clerk")).accountId;
});

/** Pays so much less than is open by check. */
async function leaves(visit: { bookingToken: string }, restMinor: bigint): Promise<void> {
  const { ref } = await getBooking(database.open("booking"), visit);
  const amount = (await balances.openOf(visit.bookingToken)) - restMinor;
  await recordedBy(database.open("billing", clerk), chequeOf(ref, { amount }));
  await shop.work();
}

test("rule 41: a rest that no card can be charged is asked of none, says so, and is paid by check", async () => {
  collecting.now();
  const visit = await shop.firm();
  await collecting.saved(visit);
  const dueOn = await collecting.dueOn(visit);
  await leaves(visit, 49n);
  await expect(balances.goes(visit.bookingToken)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("No card can be charged less than $0.50"),
  });
  await collecting.day(addDays(dueOn, -7));
  await collecting.day(dueOn);
  expect(await collecting.paymentsOf(visit)).toEqual([]);
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
