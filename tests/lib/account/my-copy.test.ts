import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { closeAccounts } from "@/lib/account/close-accounts";
import { fetchMyCopy } from "@/lib/account/fetch-my-copy";
import { permitFetching } from "@/lib/account/permit-fetching";
import { requestMyCopy } from "@/lib/account/request-my-copy";
import { settlePayment } from "@/lib/billing/settle-payment";
import { bookingHolder } from "@/lib/booking/holder";
import { newId } from "@/lib/ids";
import { getCopy } from "@/lib/privacy/get-copy";
import { holders } from "@/lib/worker/holders";
import { papers as papersOf } from "@/lib/worker/papers";
import { type Customer, passphrase, useCustomers } from "@/tests/support/customers";
import { useMailbox } from "@/tests/support/mailbox";
import { useShop } from "@/tests/support/shop";
import { runWorker } from "@/tests/support/worker";

const shop = useShop();
const { database } = shop;
const mailbox = useMailbox();
const customers = useCustomers(database);
const rights = (who: Customer) => database.open("rights", who.accountId);
const none = { code: "not_found" };

const permit = (who: Customer, archiveToken: string, password = passphrase) =>
  permitFetching(database.open("sign_in", who.accountId), {
    ...{ archiveToken, password, from: newId() },
  });

async function copied(who: Customer): Promise<string> {
  await requestMyCopy(rights(who));
  await runWorker(database.owner, ["notice.queued"]);
  const copy = await getCopy(rights(who), { personId: who.accountId });
  expect(copy).toMatchObject({ ready: true });
  return copy?.archiveToken ?? "";
}

test("P43: a copy holds all of an account's people, their tables, and the papers of their bookings, and says meanwhile how far it is", async () => {
  const email = `${newId()}@example.com`;
  const visit = await shop.paying({ daysAhead: 30 }, { email, street: "7 Canary Row" });
  await shop.stripe.pay(visit.payment.session_id);
  await settlePayment(database.open("payment"), { paymentId: visit.payment.id });
  await shop.work();
  const ref = await shop.one("SELECT ref FROM booking WHERE id = $1", [visit.payment.booking_id]);
  const who = await customers.joined(email);
  await runWorker(database.owner);
  await mailbox.empty();

  const archiveToken = await copied(who);
  expect(await getCopy(rights(who), { personId: who.accountId })).toMatchObject({
    done: 2,
    steps: 2,
  });
  const { permit: given } = await permit(who, archiveToken);
  const { content, filename } = await fetchMyCopy(rights(who), { archiveToken, permit: given });
  expect(filename).toBe("my-data.zip");
  const files = unzipSync(content);
  const papers = Object.keys(files).filter((name) => name.startsWith("papers/"));
  expect(papers.sort()).toEqual([
    ...[`papers/booking-${ref}.ics`, `papers/booking-${ref}.pdf`],
    expect.stringMatching(/^papers\/invoice-[\w-]+\.pdf$/),
  ]);
  for (const name of papers.filter((one) => one.endsWith(".pdf")))
    expect(strFromU8(files[name]?.slice(0, 5) ?? new Uint8Array()), name).toBe("%PDF-");
  const json = strFromU8(files["everything.json"] ?? new Uint8Array());
  for (const value of [email, "7 Canary Row", String(ref)]) expect(json).toContain(value);
  expect(json).not.toContain("argon2");

  await runWorker(database.owner);
  expect(await mailbox.messages()).toMatchObject([
    { To: [{ Address: email }], Subject: "Your copy is ready" },
  ]);
  expect((await mailbox.raw()).replaceAll("=\r\n", "")).toContain(`/account/data/${archiveToken}`);
});

test("P33, P43: who travels with somebody gets the days of the trip, and neither what it costs nor a bill", async () => {
  const { payment } = await shop.paying({ daysAhead: 30 });
  await shop.stripe.pay(payment.session_id);
  await settlePayment(database.open("payment"), { paymentId: payment.id });
  await shop.work();
  const [stranger, companion] = [newId(), newId()];
  const { booking_id: bookingId } = payment;
  const seated = "UPDATE booking_traveller SET person_id = $2 WHERE booking_id = $1 AND seq = 2";
  expect((await database.owner.query(seated, [bookingId, companion])).rowCount).toBe(1);
  const printed = async (personIds: string[]) => {
    const ids = await papersOf.list({ personIds });
    const made = await Promise.all(ids.map((id) => papersOf.make(id)));
    return made.flat().map(({ filename }) => filename.replace(/-.*\./, "."));
  };
  const { rows } = await database.owner.query("SELECT person_id FROM booking WHERE id = $1", [
    bookingId,
  ]);
  expect(await printed([companion])).toEqual(["booking.ics"]);
  expect(await printed([rows[0].person_id])).toEqual(["booking.pdf", "booking.ics", "invoice.pdf"]);
  expect(await printed([stranger])).toEqual([]);
  const costs = async (personId: string) => {
    const tables = await bookingHolder.exportFor(database.open("rights"), {
      personIds: [personId],
    });
    return tables.flatMap(({ rows: trips }) => trips.map(({ role, total }) => [role, total]));
  };
  expect(await costs(companion)).toEqual([["travels", null]]);
  expect(await costs(rows[0].person_id)).toEqual([["booked it", expect.stringMatching(/^\$/)]]);
});

test("P8, P43: it is fetched by who proves by the password once more that they are the holder, and by nobody else", async () => {
  const [who, stranger] = [await customers.joined(), await customers.joined()];
  const [mine, theirs] = [await copied(who), await copied(stranger)];
  await expect(permit(who, mine, "some other words entirely")).rejects.toMatchObject({
    code: "invalid",
    fields: { password: expect.anything() },
  });
  const { permit: given } = await permit(who, mine);
  const tried: [Customer, string, string][] = [
    [who, mine, ""],
    [who, mine, (await permit(stranger, mine)).permit],
    [who, theirs, (await permit(who, theirs)).permit],
    [who, theirs, given],
    [stranger, mine, given],
    [stranger, mine, (await permit(stranger, mine)).permit],
  ];
  for (const [asker, archiveToken, permitted] of tried)
    await expect(
      fetchMyCopy(rights(asker), { archiveToken, permit: permitted }),
    ).rejects.toMatchObject(none);
  expect(
    (await fetchMyCopy(rights(who), { archiveToken: mine, permit: given })).content.length,
  ).toBeGreaterThan(100);
});

test("P31, P43: it dies with the account", async () => {
  const who = await customers.joined();
  const archiveToken = await copied(who);
  const { permit: given } = await permit(who, archiveToken);
  await customers.closes(who);
  await database.owner.query("UPDATE account_closing SET closes_on = current_date - 1");
  expect(await closeAccounts(database.open("rights"), holders)).toBe(1);
  await expect(fetchMyCopy(rights(who), { archiveToken, permit: given })).rejects.toMatchObject(
    none,
  );
  expect(
    await shop.one("SELECT count(*)::int FROM data_archive WHERE person_id = $1", [who.accountId]),
  ).toBe(0);
});

test("while one is being made, asking again makes no second", async () => {
  const who = await customers.joined();
  await requestMyCopy(rights(who));
  await requestMyCopy(rights(who));
  expect(
    await shop.one("SELECT count(*)::int FROM data_archive WHERE person_id = $1", [who.accountId]),
  ).toBe(1);
  await runWorker(database.owner, ["notice.queued"]);
});
