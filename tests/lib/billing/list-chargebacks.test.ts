import { expect, test } from "vitest";
import { listChargebacks } from "@/lib/billing/list-chargebacks";
import { useChargebacks } from "@/tests/support/chargebacks";
import { useEmployees } from "@/tests/support/employees";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const chargebacks = useChargebacks(shop);
const employees = useEmployees(database);

test("P34: the desk sees what is to be answered first, by the booking and by no name", async () => {
  const [decided, open] = [await shop.firm(), await shop.firm()];
  const { id } = await chargebacks.taken(decided.payment.id);
  await chargebacks.decided(id, "lost");
  await chargebacks.taken(open.payment.id);
  const { accountId } = await employees.joined("billing_clerk");
  const desk = database.open("billing", accountId);
  const found = await listChargebacks(desk, { page: 1 });
  expect(found).toMatchObject({ total: 2, pages: 1 });
  expect(found.chargebacks).toMatchObject([
    { status: "open", reason: "fraudulent", answerBy: expect.any(Date) },
    { status: "lost", goneMinor: BigInt(decided.payment.amount_minor) },
  ]);
  expect(Object.keys(found.chargebacks[0] ?? {}).sort()).toEqual([
    ...["amountMinor", "answerBy", "bookingRef", "decidedAt", "goneMinor"],
    ...["id", "openedAt", "reason", "status"],
  ]);
  expect((await listChargebacks(desk, { page: 2 })).chargebacks).toEqual([]);
  await shop.attention();
});

test("P33: who only sits at the desk reads none of them", async () => {
  await expect(listChargebacks(database.open("staff"), { page: 1 })).rejects.toThrow();
});

test("stranger: to who is no billing clerk there is no list", async () => {
  const { accountId } = await employees.joined("customer_service");
  for (const who of ["visitor", accountId])
    await expect(listChargebacks(database.open("billing", who), { page: 1 })).rejects.toMatchObject(
      { code: "not_found" },
    );
});
