import { beforeAll, expect, test } from "vitest";
import { addDays, endOfDay, localDateOf, startOfDay } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { listAccesses } from "@/lib/privacy/list-accesses";
import { requestAccess } from "@/lib/privacy/request-access";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";
import { type AtDesk, useDesk } from "@/tests/support/desk";

const database = useDatabase();
const desk = useDesk(database);
const today = localDateOf(new Date());
let priya: AtDesk;
let suki: AtDesk;
let personId = "";

beforeAll(async () => {
  await pastTriggers("UPDATE seal SET sealed_at = now() - interval '90 days'");
  priya = await desk.at("privacy_officer");
  suki = await desk.at("customer_service");
  const email = `${newId()}@example.com`;
  personId = await collected({ ...ann, email });
  const { caseId } = await suki.open(email);
  for (let at = 0; at < 60; at += 1)
    await requestAccess(suki.ctx, {
      session: suki.session,
      caseId,
      personIds: [personId],
      fields: ["email"],
    });
  await database.open("booking").db.$executeRaw`
    INSERT INTO disclosure (id, person_id, recipient, purpose, mode, fields, version, gids, operation_id)
    VALUES (${newId()}::uuid, ${personId}::uuid, 'processor:stripe', 'essential.service.payment_processing', 'disclose',
      '{amount,currency}', 1, '{a right}', ${newId()}::uuid)`;
});

/** As only a superuser can: what the chain said long ago. */
async function pastTriggers(statement: string, values: unknown[] = []): Promise<void> {
  const client = await database.owner.connect();
  await client.query("SET session_replication_role = replica");
  await client.query(statement, values);
  client.release(true);
}

const list = (input: Partial<Parameters<typeof listAccesses>[1]> = {}, who = priya) =>
  listAccesses(who.ctx, { day: today, what: null, who: null, page: 1, ...input });

test("P34, P37: the privacy officer sees who saw or was handed what of whom, and why, page by page", async () => {
  const all = await list();
  expect(all).toMatchObject({
    total: 61,
    pages: 2,
    everyone: ["customer_service", "processor:stripe"],
  });
  expect(all.records).toHaveLength(50);
  expect(all.records[0]).toMatchObject({
    ...{ what: "disclosure", personId, who: "processor:stripe", employeeId: null },
    ...{ why: "essential.service.payment_processing", fields: ["amount", "currency"] },
  });
  expect(all.records[1]).toEqual({
    ...{ id: expect.any(String), at: expect.any(Date), what: "look", personId },
    ...{ who: "customer_service", employeeId: suki.accountId, why: "support_request: by_email" },
    fields: ["email"],
  });
  const rest = await list({ page: 2 });
  expect(rest.records).toHaveLength(11);
  const seen = new Set([...all.records, ...rest.records].map(({ id }) => id));
  expect(seen.size).toBe(61);
});

test("it is chosen by day, kind and who", async () => {
  expect((await list({ what: "look" })).total).toBe(60);
  expect((await list({ what: "disclosure" })).total).toBe(1);
  expect((await list({ who: "customer_service" })).total).toBe(60);
  expect((await list({ what: "look", who: "processor:stripe" })).total).toBe(0);
  expect((await list({ day: addDays(today, -1) })).total).toBe(0);
  expect((await list({ day: addDays(today, 1) })).total).toBe(0);
});

test("a day begins and ends where the business is, whatever the hour it is looked at", async () => {
  const day = addDays(today, -9);
  for (const at of [startOfDay(day), endOfDay(day)])
    await database.owner.query(
      `INSERT INTO disclosure (id, person_id, recipient, purpose, mode, fields, version, gids, operation_id, at)
       VALUES ($1, $2, 'processor:stripe', 'finance', 'disclose', '{amount}', 1, '{a right}', $1, $3)`,
      [newId(), personId, at],
    );
  const around = [-10, -9, -8].map((days) => addDays(today, days));
  const totals = await Promise.all(around.map(async (one) => (await list({ day: one })).total));
  expect(totals).toEqual([0, 2, 0]);
});

test("between which transactions a day lies is said by the seals, and leaves out nothing that may be of it", async () => {
  const noon = (before: number) =>
    new Date(startOfDay(addDays(today, -before)).getTime() + 43_200_000);
  for (const [at, before] of [40, 39, 38, 37].entries())
    await pastTriggers(
      `INSERT INTO seal (number, from_tx, until_tx, entries, previous, hash, sealed_at)
       SELECT number + 1, until_tx, ($1::int * 10)::text::xid8, 1, hash, sha256(hash), $2 FROM seal ORDER BY number DESC LIMIT 1`,
      [at + 1, noon(before)],
    );
  const between = async (before: number) => {
    const day = addDays(today, -before);
    const { rows } = await database.owner.query(
      "SELECT from_tx::text AS from, until_tx::text AS until FROM tx_between($1, $2)",
      [startOfDay(day), startOfDay(addDays(day, 1))],
    );
    return [rows[0].from, rows[0].until];
  };
  // What was written until a day after it may have begun on it; what is not sealed may be of any day since.
  expect(await between(50)).toEqual(["0", "10"]);
  expect(await between(40)).toEqual(["0", "30"]);
  expect(await between(39)).toEqual(["10", "40"]);
  expect(await between(37)).toEqual(["30", "18446744073709551615"]);
  expect(await between(0)).toEqual(["40", "18446744073709551615"]);
});

test("stranger: nobody else reads it", async () => {
  await expect(list({}, suki)).rejects.toMatchObject({ code: "not_found" });
  const nobody = { ...suki, ctx: database.open("staff", newId()) };
  await expect(list({}, nobody)).rejects.toMatchObject({ code: "not_found" });
});
