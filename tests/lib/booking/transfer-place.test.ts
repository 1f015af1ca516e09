import { expect, test } from "vitest";
import { saveCompanion } from "@/lib/account/save-companion";
import { settlePayment } from "@/lib/billing/settle-payment";
import { composeTransferred } from "@/lib/booking/compose-transferred";
import { bookingHolder } from "@/lib/booking/holder";
import { startPayment } from "@/lib/booking/start-payment";
import { linkToken } from "@/lib/crypto/link-token";
import { formatMoneyExact } from "@/lib/money";
import { correctPerson } from "@/lib/privacy/correct-person";
import { formToken, readFormToken } from "@/lib/privacy/form-token";
import { customer } from "@/tests/lib/account/arrange";
import { useCallingOff } from "@/tests/support/calling-off";
import { useCancelling } from "@/tests/support/cancelling";
import { firstVersion } from "@/tests/support/first-version";
import { orderOf } from "@/tests/support/order";
import { useShop } from "@/tests/support/shop";
import { useTransferring } from "@/tests/support/transferring";

const shop = useShop();
const { database, stripe, one } = shop;
const cancelling = useCancelling(shop);
const { agreed } = useCallingOff(shop);
const { view, filled, send, handsOn, leavesIn } = useTransferring(shop);
const booking = () => database.open("booking");
const conflict = { code: "conflict" };
const zelda = { given: "Zelda", surname: "Quistgaard", birthDate: "1980-01-02" };
const bo = { given: "Bo", surname: "Lind", birthDate: "1994-06-05" };

/** Ana, who pays, and Zelda, each with a date of birth. */
async function booked() {
  const hold = await shop.held();
  const travellers = [{ birthDate: "1975-05-05" }, zelda];
  await startPayment(booking(), orderOf(hold.holdToken, { travellers }));
  const payment = await shop.paymentOf(hold.holdId);
  await stripe.pay(payment.session_id);
  await settlePayment(database.open("payment"), { paymentId: payment.id });
  await shop.work();
  const bookingId = payment.booking_id;
  return { ...hold, bookingId, bookingToken: linkToken("booking", bookingId, 1) };
}

async function personOn({ bookingId }: { bookingId: string }, seq: number): Promise<string> {
  const query = "SELECT person_id FROM booking_traveller WHERE booking_id = $1 AND seq = $2";
  return String(await one(query, [bookingId, seq]));
}

/** In how many tables of the vault something of somebody stands. */
async function heldOf(personId: string): Promise<string[]> {
  const tables = ["name", "birth_date", "diet", "email", "address"];
  const found = [];
  for (const table of tables)
    if (await one(`SELECT true FROM vault.${table} WHERE person_id = $1`, [personId]))
      found.push(table);
  return found;
}

/** What a trip needs, as far as it was told about somebody. */
async function tellsDiet(personId: string): Promise<void> {
  const token = formToken(firstVersion(), "trip-needs");
  const form = await readFormToken(booking(), { token, point: "trip-needs" });
  const provenance = { third: personId };
  const values = { diet: "No nuts" };
  const people = [{ personId, provenance, about: ["traveller"] as const, values }];
  await correctPerson(booking(), { form, people });
}

test("rule 66: a place goes to another person at no charge: same place, same price, and nothing of who had it before is theirs", async () => {
  const visit = await booked();
  const before = await view(visit);
  const places = await cancelling.placesOf(visit.departure.id);
  const had = await personOn(visit, 2);
  await tellsDiet(had);
  const { transferId } = await handsOn(visit, 2, { given: "Bo", surname: "Lind" });
  await shop.work();

  const has = await personOn(visit, 2);
  expect(has).not.toBe(had);
  const after = await view(visit);
  expect(after.travellers).toMatchObject([
    { seq: 1, given: "Ana", birthDate: "1975-05-05" },
    { id: transferId, seq: 2, given: "Bo", surname: "Lind", birthDate: null, complete: false },
  ]);
  expect(after.travellers.map(({ type, room }) => [type, room])).toEqual(
    before.travellers.map(({ type, room }) => [type, room]),
  );
  expect(after.account).toEqual(before.account);
  expect(after.invoices).toEqual(before.invoices);
  expect(await cancelling.placesOf(visit.departure.id)).toEqual(places);
  expect(await heldOf(has)).toEqual(["name"]);
});

test("P2 and P43: what was told for the trip about who had the place is destroyed, and stands in the ledger as a seat given up", async () => {
  const visit = await booked();
  const had = await personOn(visit, 2);
  await tellsDiet(had);
  expect(await heldOf(had)).toEqual(["name", "birth_date", "diet"]);
  await handsOn(visit, 2, bo);
  await shop.work();
  expect(await heldOf(had)).toEqual([]);
  const causes = "SELECT array_agg(cause) FROM erasure WHERE person_id = $1";
  expect(await one(causes, [had])).toEqual(["seat_given_up"]);
  expect(await one("SELECT erased_at IS NOT NULL FROM person WHERE id = $1", [had])).toBe(true);
});

test("rule 66: who booked may give their own place away, and stays who booked, who owes and who is written to", async () => {
  const visit = await booked();
  const lead = await personOn(visit, 1);
  const { transferId } = await handsOn(visit, 1, bo);
  await shop.work();
  const { travellers, lead: contact, account } = await view(visit);
  expect(travellers.map(({ given }) => given)).toEqual(["Bo", "Zelda"]);
  expect(contact).toEqual({ given: "Ana", email: "ana@example.com" });
  expect(account.totalMinor).toBeGreaterThan(account.paidMinor);
  expect(await heldOf(lead)).toEqual(["name", "email", "address"]);
  const told = "SELECT person_id FROM notice WHERE kind = 'place_transferred' AND subject_id = $1";
  expect(await one(told, [transferId])).toBe(lead);
});

test("P3: who comes is a person of whom somebody else told us, under the version that was on the screen", async () => {
  const visit = await booked();
  await handsOn(visit, 2, bo);
  const { rows } = await database.owner.query(
    "SELECT provenance, point, retention_class, policy_version FROM vault.birth_date WHERE person_id = $1",
    [await personOn(visit, 2)],
  );
  const provenance = `third:${await personOn(visit, 1)}`;
  expect(rows).toEqual([
    { provenance, point: "booking-travellers", retention_class: "booking", policy_version: 1 },
  ]);
});

test("the history says that it happened and by whom, the mail what it costs, and neither names anybody", async () => {
  const visit = await booked();
  const { transferId: subjectId } = await handsOn(visit, 2, bo);
  const { rows: events } = await database.owner.query(
    `SELECT "from", "to", actor, why FROM lifecycle_event WHERE entity_id = $1 ORDER BY id DESC LIMIT 1`,
    [visit.bookingId],
  );
  expect(events).toEqual([
    { from: "confirmed", to: "confirmed", actor: "visitor", why: "a place handed on" },
  ]);
  const mail = await composeTransferred(database.open("notices"), { subjectId });
  const { quote } = await view(visit);
  expect(mail?.to).toEqual({ address: "ana@example.com" });
  expect(mail?.text).toContain("That costs nothing");
  expect(mail?.text).toContain(formatMoneyExact(quote.totalMinor));
  for (const name of Object.values({ ...zelda, ...bo }))
    for (const text of [mail?.subject, mail?.html, mail?.text, JSON.stringify(events)])
      expect(text).not.toContain(name);
  const personIds = [await personOn(visit, 1)];
  const tables = await bookingHolder.exportFor(database.open("rights"), { personIds });
  const rows = tables.find(({ name }) => name === "booking-transfers")?.rows;
  expect(rows).toMatchObject([{ handed_on_at: expect.any(String) }]);
});

test("rules 55 and 66: until seven whole local days before, and not a day later; then nothing is changed", async () => {
  const visit = await booked();
  await leavesIn(visit, 7);
  await handsOn(visit, 2, bo);
  await leavesIn(visit, 6);
  const late = await filled(visit, 2, zelda);
  await expect(send(late)).rejects.toMatchObject({
    ...{ ...conflict, message: expect.stringContaining("call our support") },
  });
  await leavesIn(visit, -1);
  await expect(send(late)).rejects.toMatchObject(conflict);
  expect((await view(visit)).travellers).toMatchObject([{ given: "Ana" }, { given: "Bo" }]);
});

test("who comes has a whole name, and an age that the place and the trip take", async () => {
  const visit = await booked();
  const given = "travellers[0].given";
  const refused = async (whom: object, field: string) => {
    const sending = send(await filled(visit, 2, whom));
    const fields = { [field]: [expect.any(String)] };
    await expect(sending).rejects.toMatchObject({ code: "invalid", fields });
  };
  await refused({}, given);
  await refused({ birthDate: "1980-01-01" }, given);
  await refused({ given: "Bo" }, "travellers[0].surname");
  await refused({ ...bo, birthDate: "2999-01-01" }, "travellers[0].birthDate");
  await database.owner.query(
    "UPDATE booking_traveller SET type = 'child' WHERE booking_id = $1 AND seq = 2",
    [visit.bookingId],
  );
  await refused(bo, "travellers[0].birthDate");
  expect((await view(visit)).travellers[1]).toMatchObject({ given: "Zelda" });
});

test("somebody chosen from the account of who is signed in takes a place with what is theirs, and nobody of another's does", async () => {
  const visit = await booked();
  const accountId = await customer();
  const ctx = database.open("booking", accountId);
  const form = { formToken: formToken(firstVersion(), "companions"), seen: "" };
  const { companionId } = await saveCompanion(ctx, { ...form, ...bo });
  const chosen = await filled(visit, 2, { companionId });
  await expect(send(chosen, await customer())).rejects.toMatchObject({ code: "not_found" });
  await send(chosen, accountId);
  expect((await view(visit)).travellers[1]).toMatchObject(bo);
  expect(await personOn(visit, 2)).not.toBe(companionId);
});

test("rule 115: a place of another booking, a stranger's link and a form of something else give nothing away", async () => {
  const [visit, other] = [await booked(), await booked()];
  const form = await filled(visit, 2, bo);
  const { travellerId } = await filled(other, 2, bo);
  await expect(send({ ...form, travellerId })).rejects.toMatchObject(conflict);
  const strange = { ...form, bookingToken: linkToken("booking", other.bookingId, 2) };
  await expect(send(strange)).rejects.toMatchObject({ code: "not_found" });
  const checkout = formToken(firstVersion(), "checkout");
  await expect(send({ ...form, formToken: checkout })).rejects.toMatchObject({ code: "invalid" });
  const [lead] = (await view(visit)).travellers;
  await expect(send({ ...form, transferId: lead?.id ?? "" })).rejects.toMatchObject(conflict);
  for (const one of [visit, other])
    expect((await view(one)).travellers[1]).toMatchObject({ given: "Zelda" });
});

test("a booking that is not paid for, cancelled, or of a departure that we cancelled hands nothing on", async () => {
  const { holdId, payment } = await shop.paying();
  const unpaid = { holdId, bookingToken: linkToken("booking", payment.booking_id, 1) };
  await expect(handsOn(unpaid, 2, bo)).rejects.toMatchObject(conflict);
  const over = await booked();
  const form = await filled(over, 2, bo);
  await cancelling.cancel(await cancelling.told(over));
  await expect(send(form)).rejects.toMatchObject(conflict);
  const off = await booked();
  await agreed(off.departure.code);
  await expect(handsOn(off, 2, bo)).rejects.toMatchObject(conflict);
});
