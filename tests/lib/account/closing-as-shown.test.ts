import { expect, test } from "vitest";
import { graceDays } from "@/lib/account/account";
import { changeProfile } from "@/lib/account/change-profile";
import { getClosing } from "@/lib/account/get-closing";
import { getProfile } from "@/lib/account/get-profile";
import { planClosing } from "@/lib/account/plan-closing";
import { addDays, localDateOf } from "@/lib/dates";
import { planRemoval } from "@/lib/support/plan-removal";
import { removePerson } from "@/lib/support/remove-person";
import { holders } from "@/lib/worker/holders";
import { useSupport } from "@/tests/lib/support/arrange";
import { type Customer, useCustomers } from "@/tests/support/customers";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const customers = useCustomers(database);
const support = useSupport(database);

const planned = async ({ accountId }: Customer) => {
  const found = await planClosing(database.open("rights", accountId), holders);
  if (!("plan" in found)) throw new Error(found.obstacle);
  return found;
};
const closing = ({ accountId }: Customer) => getClosing(database.open("account", accountId));
const closesOn = addDays(localDateOf(new Date()), graceDays);

async function adds({ accountId }: Customer, phone: string): Promise<void> {
  const ctx = database.open("account", accountId);
  const { seen, form } = await getProfile(ctx);
  const typed = { given: "Ana", surname: "Vale", phone };
  await changeProfile(ctx, { formToken: form.token, seen, ...typed });
}

test("P43: what is confirmed is what was shown: with a plan that is another by now nothing begins, and the one of now is taken", async () => {
  const who = await customers.joined();
  const other = await customers.signsIn(who.email);
  const { planToken } = await planned(who);
  await adds(who, "+1 212 555 0123");
  await expect(customers.closes(who, { planToken })).rejects.toMatchObject({
    ...{ code: "conflict", message: expect.stringContaining("has changed since you looked") },
  });
  expect(await closing(who)).toBe(null);
  expect(await customers.who(other.token)).not.toBe(null);
  await customers.closes(who);
  expect(await closing(who)).toEqual({ closesOn });
});

test("P43, P44: while an account is closing, support says so and until when, and there is nothing to remove twice", async () => {
  const who = await customers.joined();
  const { requestToken } = await support.proven({ email: who.email, wish: "remove" });
  const { hash: planHash } = (await planned(who)).plan;
  await customers.closes(who);
  const rights = database.open("rights");
  expect(await planRemoval(rights, holders, { requestToken })).toEqual({ closesOn });
  await expect(removePerson(rights, holders, { requestToken, planHash })).rejects.toMatchObject({
    ...{ code: "conflict", message: expect.stringContaining("closed already") },
  });
});
