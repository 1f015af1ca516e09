import { expect, test } from "vitest";
import { listMyPeople } from "@/lib/account/list-my-people";
import { joinBookings } from "@/lib/booking/join-bookings";
import { newId } from "@/lib/ids";
import { useCustomers } from "@/tests/support/customers";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const customers = useCustomers(database);

/** Somebody books as a guest. @returns the person who booked. */
async function books(email: string): Promise<string> {
  const { payment } = await shop.paying({}, { email });
  return String(
    await shop.one("SELECT person_id FROM booking WHERE id = $1", [payment.booking_id]),
  );
}
const joined = async (accountId: string) =>
  (await listMyPeople(database.open("account", accountId))).slice(1);

test("P7: a guest’s earlier bookings join the account once its address is shown to be its holder’s, and never before", async () => {
  const email = `${newId()}@example.com`;
  const first = await books(email);
  const second = await books(email.toUpperCase());
  await books(`${newId()}@example.com`);

  await customers.registers(email);
  await shop.work();
  const link = await customers.mailedTo(email);
  const accountId = String(await shop.one("SELECT id FROM account WHERE status = 'unverified'"));
  expect(await joined(accountId)).toEqual([]);
  expect(await joinBookings(database.open("booking"), { accountId })).toBe(0);

  await customers.verifies(link);
  await shop.work();
  expect(new Set(await joined(accountId))).toEqual(
    new Set([first, second].map((personId) => ({ personId, how: "joined" }))),
  );
  expect(await joinBookings(database.open("booking"), { accountId })).toBe(0);
});

test("stranger: with another address nothing joins", async () => {
  await books(`${newId()}@example.com`);
  const { accountId } = await customers.joined();
  await shop.work();
  expect(await joined(accountId)).toEqual([]);
});
