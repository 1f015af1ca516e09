import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { changeProfile } from "@/lib/account/change-profile";
import { closeAccounts } from "@/lib/account/close-accounts";
import { getProfile } from "@/lib/account/get-profile";
import { planClosing } from "@/lib/account/plan-closing";
import { requestMyCopy } from "@/lib/account/request-my-copy";
import { settlePayment } from "@/lib/billing/settle-payment";
import { newId } from "@/lib/ids";
import { correctPerson } from "@/lib/privacy/correct-person";
import { formToken, readFormToken } from "@/lib/privacy/form-token";
import { getArchive } from "@/lib/privacy/get-archive";
import { getCopy } from "@/lib/privacy/get-copy";
import { readEverything } from "@/lib/privacy/read-everything";
import { correctContact } from "@/lib/support/correct-contact";
import { listCorrectable } from "@/lib/support/list-correctable";
import { planRemoval } from "@/lib/support/plan-removal";
import { removePerson } from "@/lib/support/remove-person";
import { requestCopy } from "@/lib/support/request-copy";
import { holders } from "@/lib/worker/holders";
import { useSupport } from "@/tests/lib/support/arrange";
import type { Sold } from "@/tests/support/catalogue";
import { type Customer, useCustomers } from "@/tests/support/customers";
import { firstVersion } from "@/tests/support/first-version";
import { useShop } from "@/tests/support/shop";
import { runWorker } from "@/tests/support/worker";

// Two people alike in everything: one goes by the account page, the other by support. What is left of both is compared.
const shop = useShop();
const { database } = shop;
const customers = useCustomers(database);
const support = useSupport(database);
const rights = (accountId?: string) => database.open("rights", accountId);

type Twin = Customer & { people: string[]; by: "account" | "support" };

/** Somebody who booked as a guest, opened an account, and wrote to support once. */
async function twin(by: Twin["by"], departure: Sold): Promise<Twin> {
  const email = `${newId()}@example.com`;
  const visit = await shop.paying({ departure }, { email });
  await shop.stripe.pay(visit.payment.session_id);
  await settlePayment(database.open("payment"), { paymentId: visit.payment.id });
  await shop.work();
  const who = await customers.joined(email);
  await shop.work();
  const asked = await support.asked({ email, wish: "question", message: "When do we leave?" });
  const lead = await shop.one("SELECT person_id FROM booking WHERE id = $1", [
    visit.payment.booking_id,
  ]);
  return { ...who, by, people: [who.accountId, String(lead), asked.personId] };
}

async function twins() {
  const departure = await shop.catalogue.departure(30);
  return [await twin("account", departure), await twin("support", departure)] as const;
}

const point = async (id: string) =>
  readFormToken(database.open("rights"), { token: formToken(firstVersion(), id), point: id });

/** All that the database says of a twin's people, in an order and under names that both share. */
async function state({ people, email, accountId }: Twin) {
  const { values } = await readEverything(rights(), holders, { personIds: people });
  const { rows: records } = await database.owner.query(
    `SELECT p.at, q.erased_at IS NOT NULL AS erased,
      (SELECT array_agg(k.retention_class ORDER BY 1) FROM vault.person_key k WHERE k.person_id = p.id AND k.retention_class <> 'archive') AS keys,
      (SELECT array_agg(h.field_group || ' ' || array_to_string(h.uses, ',') || ' ' || h.until ORDER BY 1)
         FROM vault.retention_hold h WHERE h.person_id = p.id) AS holds,
      (SELECT array_agg(e.cause || ' ' || e.whole || ' ' || array_to_string(e.goes, ',') ORDER BY e.seq)
         FROM erasure e WHERE e.person_id = p.id) AS erasures
     FROM unnest($1::uuid[]) WITH ORDINALITY AS p(id, at) JOIN person q ON q.id = p.id ORDER BY p.at`,
    [people],
  );
  const { rows: accounts } = await database.owner.query(
    `SELECT a.status, (SELECT count(*)::int FROM account_person s WHERE s.account_id = a.id) AS spoken,
      (SELECT c.closes_on::text FROM account_closing c WHERE c.account_id = a.id) AS closes
     FROM account a WHERE a.id = $1`,
    [accountId],
  );
  return {
    accounts,
    records,
    values: values
      .map(({ personId, fields, collectedAt: _, staysUntil, ...value }) => ({
        ...value,
        staysUntil,
        who: people.indexOf(personId),
        fields: JSON.parse(JSON.stringify(fields).replaceAll(email, "their address")),
      }))
      .sort((a, b) => (`${a.who} ${a.group}` < `${b.who} ${b.group}` ? -1 : 1)),
  };
}

const changed = {
  ...{ given: "Anna", surname: "Novak", phone: "+1 212 555 0177" },
  ...{ street: "9 New Street", city: "Boston", state: "MA", postalCode: "02110", country: "US" },
};

test("P43, P44: corrected on the account page or by support, the same stands there, under the same version and rights", async () => {
  const [one, other] = await twins();
  expect(await state(one)).toEqual(await state(other));
  const before = await state(one);
  const account = database.open("account", one.accountId);
  const { seen, form } = await getProfile(account);
  await changeProfile(account, { ...changed, seen, formToken: form.token });

  const { requestToken, personId } = await support.proven({ email: other.email, wish: "correct" });
  const found = await listCorrectable(rights(), { requestToken });
  expect(found.map(({ form }) => form).sort()).toEqual(["checkout", "profile"]);
  await correctContact(database.open("account"), {
    ...{ requestToken, personId: other.accountId, form: "profile", ...changed },
    formToken: formToken(firstVersion(), "profile"),
  });
  expect(await state(one)).not.toEqual(before);
  expect(await state(one)).toEqual(await state(other));
  expect(personId).not.toBe(other.accountId);
});

test("P43, P44: a guest's booking is corrected by support as by its own form", async () => {
  const [one, other] = await twins();
  const [, lead = ""] = one.people;
  await correctPerson(database.open("booking"), {
    form: await point("checkout"),
    people: [
      {
        ...{ personId: lead, provenance: "self", about: ["contact"] },
        values: { name: { given: changed.given, surname: changed.surname } },
      },
    ],
  });
  const { requestToken } = await support.proven({ email: other.email, wish: "correct" });
  await correctContact(database.open("booking"), {
    ...{ requestToken, personId: other.people[1] ?? "", form: "checkout" },
    ...{ given: changed.given, surname: changed.surname },
    formToken: formToken(firstVersion(), "checkout"),
  });
  expect(await state(one)).toEqual(await state(other));
});

/** What a copy says, but for when and under which numbers. */
function said(content: Buffer, { people, email }: Twin) {
  const files = unzipSync(content);
  const json = JSON.parse(strFromU8(files["everything.json"] ?? new Uint8Array()));
  const values = json.values
    .filter(({ personId }: { personId: string }) => people.includes(personId))
    .map((value: { personId: string; group: string }) => ({
      ...value,
      personId: people.indexOf(value.personId),
      collectedAt: "",
    }))
    .sort((a: { personId: number; group: string }, b: { personId: number; group: string }) =>
      `${a.personId} ${a.group}` < `${b.personId} ${b.group}` ? -1 : 1,
    );
  return {
    files: Object.keys(files)
      .map((name) => name.replace(/(booking|invoice)-.*\./, "$1."))
      .sort(),
    values: JSON.stringify(values).replaceAll(email, "their address"),
  };
}

test("P43, P44: sent by the account page or by support, a copy says the same", async () => {
  const [one, other] = await twins();
  await requestMyCopy(rights(one.accountId));
  const { requestToken, personId } = await support.proven({ email: other.email, wish: "copy" });
  await requestCopy(rights(), { requestToken });
  await runWorker(database.owner, ["notice.queued"]);
  const copyOf = async (holder: string) => {
    const copy = await getCopy(rights(), { personId: holder });
    const archiveToken = copy?.archiveToken ?? "";
    return (await getArchive(rights(), { archiveToken, personId: holder })).content;
  };
  const [mine, theirs] = [await copyOf(one.accountId), await copyOf(personId)];
  expect(said(mine, one).files).toContain("papers/booking.pdf");
  expect(said(mine, one)).toEqual(said(theirs, other));
});

test("P43, P44, I21: removed by the account page or by support, the same is left at every step, and in the end", async () => {
  const [one, other] = await twins();
  const planned = await planClosing(rights(one.accountId), holders);
  if (!("plan" in planned)) throw new Error("There is a plan.");
  const { requestToken } = await support.proven({ email: other.email, wish: "remove" });
  const theirs = await planRemoval(rights(), holders, { requestToken });
  if (!("plan" in theirs)) throw new Error("There is a plan.");
  expect(theirs.grace).toBe(true);
  expect([...theirs.plan.goes].sort()).toEqual([...planned.plan.goes].sort());

  await customers.closes({ accountId: one.accountId });
  await expect(
    removePerson(rights(), holders, { requestToken, planHash: "another" }),
  ).rejects.toMatchObject({ code: "conflict" });
  await removePerson(rights(), holders, { requestToken, planHash: theirs.plan.hash });
  await runWorker(database.owner, ["notice.queued"]);
  expect(await state(one)).toEqual(await state(other));
  for (const { token } of [one, other]) expect(await customers.who(token)).toBe(null);

  await database.owner.query("UPDATE account_closing SET closes_on = current_date - 1");
  expect(await closeAccounts(rights(), holders)).toBe(2);
  await runWorker(database.owner, ["notice.queued"]);
  const left = await state(one);
  expect(left).toEqual(await state(other));
  expect(left.accounts).toEqual([]);
  expect(left.records.every(({ erased }) => erased)).toBe(true);
  expect(left.values.filter(({ who }) => who !== 1).map(({ group }) => group)).toEqual([
    "email",
    "email",
  ]);
});

test("P43, P44: who has no account is removed by support at once", async () => {
  const email = `${newId()}@example.com`;
  const { requestToken, personId } = await support.proven({ email, wish: "remove" });
  const planned = await planRemoval(rights(), holders, { requestToken });
  if (!("plan" in planned)) throw new Error("There is a plan.");
  expect(planned.grace).toBe(false);
  expect(
    await removePerson(rights(), holders, { requestToken, planHash: planned.plan.hash }),
  ).toEqual({ grace: false });
  expect(await shop.one("SELECT erased_at IS NOT NULL FROM person WHERE id = $1", [personId])).toBe(
    true,
  );
  await expect(planRemoval(rights(), holders, { requestToken })).rejects.toMatchObject({
    code: "not_found",
  });
});
