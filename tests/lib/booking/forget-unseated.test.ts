import { expect, test } from "vitest";
import { forgetUnseated } from "@/lib/booking/forget-unseated";
import { returnToCheckout } from "@/lib/booking/return-to-checkout";
import type { StartPayment } from "@/lib/booking/schema";
import { startPayment } from "@/lib/booking/start-payment";
import { readPerson } from "@/lib/privacy/read-person";
import { holders } from "@/lib/worker/holders";
import { orderOf } from "@/tests/support/order";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const booking = () => database.open("booking");

const travels: Partial<StartPayment> = {
  leadTravels: "on",
  travellers: [{ birthDate: "1980-05-01" }],
};
const staysAtHome: Partial<StartPayment> = {
  leadTravels: undefined,
  travellers: [{ given: "Bea", surname: "Example", birthDate: "1990-05-01" }],
};

/** Sends the checkout, comes back from Stripe and sends it again, once for each way of filling it in. */
async function sent(...orders: Partial<StartPayment>[]) {
  const { holdToken, holdId } = await shop.held();
  const firsts: string[] = [];
  for (const [at, order] of orders.entries()) {
    if (at > 0) await returnToCheckout(booking(), { holdToken });
    await startPayment(booking(), orderOf(holdToken, order));
    firsts.push((await seats(holdId)).first);
  }
  return { holdId, firsts };
}

async function seats(holdId: string): Promise<{ lead: string; first: string }> {
  const { rows } = await database.owner.query(
    `SELECT b.person_id AS lead, t.person_id AS first FROM booking b
     JOIN booking_traveller t ON t.booking_id = b.id AND t.seq = 1 WHERE b.hold_id = $1`,
    [holdId],
  );
  return rows[0];
}

async function known(personId: string) {
  const people = await readPerson(booking(), {
    personIds: [personId],
    groups: ["name", "email", "birthDate"],
  });
  return people.get(personId);
}

const erased = (personId: string) =>
  shop.one("SELECT erased_at IS NOT NULL FROM person WHERE id = $1", [personId]);

test("P2: who says only at the second time that they travel has the seat themselves, and who had it is forgotten", async () => {
  const { holdId, firsts } = await sent(staysAtHome, travels);
  const { lead, first } = await seats(holdId);
  expect(first).toBe(lead);
  const [bea = ""] = firsts;
  expect(bea).not.toBe(lead);
  await shop.work();
  expect(await erased(bea)).toBe(true);
  expect(await known(lead)).toEqual({
    name: { given: "Ana", surname: "Núñez" },
    email: "ana@example.com",
    birthDate: "1980-05-01",
  });
});

test("P2: who does not travel after all is asked for no birth date, and we keep none", async () => {
  const { holdId } = await sent(travels, staysAtHome);
  const { lead, first } = await seats(holdId);
  await shop.work();
  expect(await known(lead)).toEqual({
    name: { given: "Ana", surname: "Núñez" },
    email: "ana@example.com",
  });
  expect(await known(first)).toEqual({
    name: { given: "Bea", surname: "Example" },
    birthDate: "1990-05-01",
  });
});

test("who has the seat again by the time that it is heard keeps everything", async () => {
  const { holdId, firsts } = await sent(travels, staysAtHome, travels);
  const { lead } = await seats(holdId);
  await shop.work();
  expect(await known(lead)).toMatchObject({ birthDate: "1980-05-01" });
  expect(await erased(firsts[1] ?? "")).toBe(true);
  expect(await erased(lead)).toBe(false);
});

test("P33: no other purpose forgets", async () => {
  const { holdId } = await sent(travels, staysAtHome);
  const { lead } = await seats(holdId);
  await expect(forgetUnseated(booking(), holders, { personId: lead })).rejects.toThrow();
  expect(await known(lead)).toMatchObject({ birthDate: "1980-05-01" });
});
