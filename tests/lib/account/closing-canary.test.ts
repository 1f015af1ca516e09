import path from "node:path";
import { expect, test } from "vitest";
import { closeAccounts } from "@/lib/account/close-accounts";
import { planClosing } from "@/lib/account/plan-closing";
import { requestMyCopy } from "@/lib/account/request-my-copy";
import { settlePayment } from "@/lib/billing/settle-payment";
import { lookupHash } from "@/lib/crypto/lookup-hash";
import { addDays, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { switchSuggestions } from "@/lib/insight/switch-suggestions";
import { collectPerson } from "@/lib/privacy/collect-person";
import { endHolds } from "@/lib/privacy/end-holds";
import { formToken, readFormToken } from "@/lib/privacy/form-token";
import { everyGroup, groups } from "@/lib/privacy/vault/groups";
import { holders } from "@/lib/worker/holders";
import { canaries } from "@/tests/e2e/canary/people";
import { searchFiles, searchTables, searchText } from "@/tests/e2e/canary/places";
import { plant } from "@/tests/lib/privacy/canary/plant";
import { readable } from "@/tests/lib/privacy/canary/readable";
import { useSupport } from "@/tests/lib/support/arrange";
import { useCustomers } from "@/tests/support/customers";
import { firstVersion } from "@/tests/support/first-version";
import { useMailbox } from "@/tests/support/mailbox";
import { useShop } from "@/tests/support/shop";
import { runWorker } from "@/tests/support/worker";

const shop = useShop();
const { database } = shop;
const mailbox = useMailbox();
const customers = useCustomers(database);
const support = useSupport(database);
const [person] = canaries(1);
if (!person) throw new Error("There is nobody.");
const [mark = ""] = person.secrets;
const digits = String(person.contact["phone"]).slice(-4);
const email = `${mark}.mail@example.com`;

/** A guest's booking that was paid, and is over. */
async function booked(): Promise<string> {
  const visit = await shop.paying(
    { daysAhead: 30 },
    { email, given: `Given${mark}`, surname: `Sur${mark}`, street: `${mark} street` },
  );
  await shop.stripe.pay(visit.payment.session_id);
  await settlePayment(database.open("payment"), { paymentId: visit.payment.id });
  await shop.work();
  const { rows } = await database.owner.query(
    `UPDATE departure d SET ends_on = $2::date, starts_on = $2::date - 8 FROM booking b
     WHERE b.id = $1 AND d.id = b.departure_id RETURNING b.person_id`,
    [visit.payment.booking_id, addDays(localDateOf(new Date()), -2)],
  );
  return rows[0].person_id;
}

/** Somebody whom the holder saved to book for. */
async function saved(accountId: string): Promise<string> {
  const personId = newId();
  const ctx = database.open("booking", accountId);
  const point = "companions";
  const form = await readFormToken(ctx, { token: formToken(firstVersion(), point), point });
  await collectPerson(ctx, {
    form,
    people: [
      {
        ...{ personId, provenance: { third: accountId }, about: ["companion"] },
        values: { name: { given: `Kin${mark}`, surname: mark }, birthDate: "1990-01-01" },
      },
    ],
  });
  await database.owner.query("INSERT INTO companion (account_id, person_id) VALUES ($1, $2)", [
    ...[accountId, personId],
  ]);
  return personId;
}

/** Everybody that one person is to us, with a value in every field that the policy lets anybody ask. */
async function everywhere() {
  const lead = await booked();
  const who = await customers.joined(email);
  await shop.work();
  const { personId: writer } = await support.asked({ email, message: `${mark} wrote this` });
  const companion = await saved(who.accountId);
  // Notes are taken of nobody who did not say yes.
  await switchSuggestions(database.open("rights", who.accountId), { to: "on" });
  const filled = [
    ...["checkout", "refund-account", "kept-card"].map((pointId) => ({
      ...{ pointId, about: "contact" as const, personId: lead },
    })),
    { pointId: "trip-needs", about: "traveller" as const, personId: lead },
    ...["profile", "demographics", "notice-channels", "suggestions"].map((pointId) => ({
      ...{ pointId, about: "holder" as const, personId: who.accountId },
    })),
  ];
  for (const one of filled) await plant(database.owner, { ...one, mark, digits });
  return { who, people: [lead, who.accountId, writer, companion] };
}

async function filledTables(people: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    everyGroup.map(async (group) => {
      const { table } = groups[group];
      const query = `SELECT 1 FROM vault.${table} WHERE person_id = ANY($1)`;
      return (await database.owner.query(query, [people])).rowCount === 0 ? [] : [table];
    }),
  );
  return found.flat();
}

test("I19, P43: of somebody with a value in every field there is, nothing is left anywhere when their account has closed, but what is printed", async () => {
  const { who, people } = await everywhere();
  expect(await filledTables(people)).toEqual(everyGroup.map((group) => groups[group].table));
  await requestMyCopy(database.open("rights", who.accountId));
  await runWorker(database.owner);
  expect((await mailbox.messages()).map(({ Subject }) => Subject)).toContain("Your copy is ready");
  const before = await readable(database.owner, people);
  expect(before.filter((text) => text.includes(mark)).length).toBeGreaterThan(25);
  const indexes = [
    ...[lookupHash("email", email), lookupHash("surname", `Sur${mark}`)],
    lookupHash("phone", `+1212555${digits}`),
  ].map((hash) => hash.toString("hex"));
  const { rows: locks } = await database.owner.query(
    "SELECT wrapped FROM vault.person_key WHERE person_id = ANY($1)",
    [people],
  );

  const rights = database.open("rights", who.accountId);
  const planned = await planClosing(rights, holders);
  if (!("plan" in planned)) throw new Error(planned.obstacle);
  await customers.closes({ accountId: who.accountId });
  await runWorker(database.owner);
  await database.owner.query("UPDATE account_closing SET closes_on = current_date - 1");
  await mailbox.empty();
  expect(await closeAccounts(rights, holders)).toBe(1);

  // What is printed: the address, for the receipt and for three days.
  expect(planned.plan.stays.map(({ what }) => what)).toEqual(["your email address"]);
  const left = await readable(database.owner, people);
  expect(new Set(left)).toEqual(new Set([`email.address: ${email}`]));
  expect(await searchTables(database.owner, [...person.secrets, ...indexes.slice(1)])).toEqual([]);

  await runWorker(database.owner);
  const mails = await mailbox.messages();
  expect(mails).toMatchObject([
    { To: [{ Address: email }], Subject: expect.stringMatching(/destroyed/) },
  ]);
  const receipt = (await mailbox.raw()).replaceAll("=\r\n", "").replaceAll(email, "");
  expect(searchText("the receipt", receipt, person.secrets)).toEqual([]);
  await mailbox.empty();

  await database.owner.query("UPDATE vault.retention_hold SET until = current_date - 2");
  await endHolds(database.open("rights"), holders);
  expect(await filledTables(people)).toEqual([]);
  expect(await readable(database.owner, people)).toEqual([]);
  expect(await searchTables(database.owner, [...person.secrets, ...indexes])).toEqual([]);
  for (const table of ["account", "person"]) {
    const query = `SELECT count(*)::int FROM ${table} WHERE id = ANY($1)`;
    const alive = table === "person" ? `${query} AND erased_at IS NULL` : query;
    expect(await shop.one(alive, [people]), table).toBe(0);
  }
  await keysAreGoneFromFiles(locks.map((row) => row.wrapped));
});

/** Nor in the files of the database: a key that is still there opens every copy that there may be of what it locked. */
async function keysAreGoneFromFiles(wrapped: Buffer[]): Promise<void> {
  await database.owner.query("VACUUM FULL vault.person_key");
  await database.owner.query("CHECKPOINT");
  const { rows } = await database.owner.query(
    "SELECT current_setting('data_directory') AS folder, oid FROM pg_database WHERE datname = current_database()",
  );
  const files = path.join(rows[0].folder, "base", String(rows[0].oid));
  expect(wrapped.length).toBeGreaterThan(4);
  const keys = wrapped.map((bytes) => bytes.toString("latin1").toLowerCase());
  expect(searchFiles(files, keys)).toEqual([]);
}
