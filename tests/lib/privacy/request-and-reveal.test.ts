import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { listLooks } from "@/lib/privacy/list-looks";
import { requestAccess } from "@/lib/privacy/request-access";
import { revealValues } from "@/lib/privacy/reveal-values";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";
import { type AtDesk, useDesk } from "@/tests/support/desk";

const database = useDatabase();
const desk = useDesk(database);
let suki: AtDesk;
let sam: AtDesk;
let personId = "";
let caseId = "";
let email = "";

beforeAll(async () => {
  suki = await desk.at("customer_service");
  sam = await desk.at("customer_service");
});

beforeEach(async () => {
  email = `${newId()}@example.com`;
  personId = await collected({ ...ann, email });
  caseId = (await suki.open(email)).caseId;
});

const ask = (
  fields: string[],
  of: Partial<{ personIds: string[]; caseId: string }> = {},
  who = suki,
) => requestAccess(who.ctx, { session: who.session, caseId, personIds: [personId], fields, ...of });
const show = (requestId: string, who = suki) =>
  revealValues(who.ctx, { session: who.session, requestId });
const looksAt = (person: string) => listLooks(database.open("rights"), { personIds: [person] });

test("P34, I22: an employee sees what they asked for under their case, and the look is on record first", async () => {
  const { requestId } = await ask(["email", "name"]);
  expect(await looksAt(personId)).toEqual([
    {
      ...{ at: expect.any(Date), role: "customer_service", caseKind: "support_request" },
      ...{ reason: "by_email", fields: ["email", "name"] },
    },
  ]);
  const { values, ...asked } = await show(requestId);
  expect(asked).toEqual({ personIds: [personId], fields: ["email", "name"] });
  expect(Object.fromEntries(values.map(({ field, value }) => [field, value]))).toEqual({
    "email.address": email,
    "name.given": ann.name.given,
    "name.surname": ann.name.surname,
  });
});

test("P34, P47: what is restricted, or was collected under a policy that shows it to no employee, is not shown", async () => {
  await database.owner.query("UPDATE vault.email SET restricted = true WHERE person_id = $1", [
    personId,
  ]);
  await database.owner.query("UPDATE vault.name SET perm = 0 WHERE person_id = $1", [personId]);
  const { requestId } = await ask(["email", "name", "phone"]);
  const { values } = await show(requestId);
  expect(values.map(({ field }) => field)).toEqual(["phone.number"]);
});

test("P34: of 50 people at once each look is on record, and of one more none", async () => {
  const people: string[] = [];
  for (let at = 0; at < 51; at += 1) people.push(await collected({ email }));
  const { caseId: wide } = await suki.open(email);
  const of = { caseId: wide, personIds: people.slice(0, 50) };
  const { requestId } = await ask(["email"], of);
  expect((await show(requestId)).values).toHaveLength(50);
  await expect(ask(["email"], { ...of, personIds: people })).rejects.toMatchObject({
    code: "invalid",
  });
  const { rows } = await database.owner.query(
    "SELECT count(*)::int AS n FROM look WHERE case_id = $1",
    [wide],
  );
  expect(rows[0].n).toBe(50);
});

test("P34: a person who is named twice is one look", async () => {
  await ask(["email", "email"], { personIds: [personId, personId] });
  expect(await looksAt(personId)).toMatchObject([{ fields: ["email"] }]);
});

describe("refusal: nothing is shown", () => {
  test("to a colleague, and not to who changed their role since", async () => {
    const { requestId } = await ask(["email"]);
    await expect(show(requestId, sam)).rejects.toMatchObject({ code: "lapsed" });
    await database.owner.query("UPDATE account SET role = 'billing_clerk' WHERE id = $1", [
      suki.accountId,
    ]);
    await expect(show(requestId)).rejects.toMatchObject({ code: "lapsed" });
    await database.owner.query("UPDATE account SET role = 'customer_service' WHERE id = $1", [
      suki.accountId,
    ]);
    await show(requestId);
  });

  test("under a colleague's case, a closed one, one whose day is over, or none", async () => {
    await expect(ask(["email"], {}, sam)).rejects.toMatchObject({ code: "not_found" });
    await expect(ask(["email"], { caseId: newId() })).rejects.toMatchObject({ code: "not_found" });
    const { requestId } = await ask(["email"]);
    await suki.close(caseId);
    await expect(show(requestId)).rejects.toMatchObject({ code: "lapsed" });
    await expect(ask(["email"])).rejects.toMatchObject({ code: "not_found" });
    const { caseId: other } = await suki.open(email);
    await database.owner.query(
      "UPDATE staff_case SET expires_at = now() - interval '1 second' WHERE id = $1",
      [other],
    );
    await expect(ask(["email"], { caseId: other })).rejects.toMatchObject({ code: "not_found" });
  });

  test("of somebody whom the case does not cover, not even beside one whom it does", async () => {
    const stranger = await collected({ email: `${newId()}@example.com` });
    for (const personIds of [[stranger], [personId, stranger], [newId()]])
      await expect(ask(["email"], { personIds })).rejects.toMatchObject({ code: "not_found" });
    expect(await looksAt(stranger)).toEqual([]);
    expect(await looksAt(personId)).toEqual([]);
  });

  test("that the role's matrix does not hold", async () => {
    for (const fields of [["passport"], ["email", "passport"], ["person_key"], ["nothing"]])
      await expect(ask(fields)).rejects.toMatchObject({ code: "forbidden" });
    for (const fields of [[], [""]].slice(0, 1))
      await expect(ask(fields)).rejects.toMatchObject({ code: "invalid" });
    await expect(ask(["email"], { personIds: [] })).rejects.toMatchObject({ code: "invalid" });
  });

  test("P34: of the employee's own record", async () => {
    await collected({ email: suki.email });
    await expect(suki.open(suki.email)).rejects.toMatchObject({ code: "forbidden" });
    await sam.open(suki.email);
    // An address that became theirs after the case was opened.
    await database.owner.query(
      "UPDATE vault.email SET address_index = (SELECT email_index FROM account WHERE id = $1) WHERE person_id = $2",
      [suki.accountId, personId],
    );
    await expect(ask(["email"])).rejects.toMatchObject({ code: "forbidden" });
  });

  test("five minutes later", async () => {
    const { requestId } = await ask(["email"]);
    const client = await database.owner.connect();
    await client.query("SET session_replication_role = replica");
    await client.query("UPDATE look SET at = at - interval '301 seconds' WHERE request_id = $1", [
      requestId,
    ]);
    client.release(true);
    await expect(show(requestId)).rejects.toMatchObject({ code: "lapsed" });
  });
});
