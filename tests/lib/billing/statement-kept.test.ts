import { expect, test } from "vitest";
import { checkStatement } from "@/lib/billing/check-statement";
import { forgetParties } from "@/lib/billing/forget-parties";
import { getStatement } from "@/lib/billing/get-statement";
import { billingHolder } from "@/lib/billing/holder";
import { makeStatementPdf } from "@/lib/billing/make-statement-pdf";
import { type Purpose, purposes } from "@/lib/policy/purposes";
import { ann } from "@/tests/lib/privacy/arrange";
import { type Owing, useLedger } from "@/tests/support/ledger";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const ledger = useLedger(shop);
const billing = () => database.open("billing");

const noon = (day: string) => new Date(`${day}T17:00:00Z`);
const after = { november: noon("2026-12-01"), december: noon("2027-01-01") };

/** Somebody who owes 1,200 at the end of November, 300 of it late, and their statement. */
async function stated() {
  const owing = await ledger.customer(ann);
  await ledger.bill(owing, 50_000n, noon("2026-11-03"), "2026-11-20");
  await ledger.move(owing, "payment_received", 20_000n, noon("2026-11-21"));
  await ledger.bill(owing, 90_000n, noon("2026-11-29"), "2027-03-01");
  await ledger.statements(after.november);
  const [statement] = await ledger.of(owing);
  return { owing, id: statement?.id ?? "", code: statement?.code ?? "" };
}

const pdfOf = async ({ personId }: Owing, id: string) =>
  (await makeStatementPdf(billing(), { id, personIds: [personId] })).content;

test("rules 73 and 82: what is issued is changed and removed by nobody, the owner of the tables included", async () => {
  const { owing, id } = await stated();
  await ledger.move(owing, "payment_received", 1n, noon("2026-11-30"));
  for (const change of [
    "UPDATE statement SET closing_minor = 1",
    "DELETE FROM statement",
    "UPDATE statement_line SET text = 'x'",
    "DELETE FROM statement_line",
    "TRUNCATE statement CASCADE",
    "UPDATE statement_party SET keep_until = '2100-01-01'",
  ]) {
    await expect(database.owner.query(change), change).rejects.toMatchObject({ code: "42501" });
    for (const purpose of Object.keys(purposes) as Purpose[])
      await expect(
        database.open(purpose).db.$executeRawUnsafe(change),
        `${purpose}: ${change}`,
      ).rejects.toThrow(/permission denied|append-only/);
  }
  await expect(
    database.owner.query("UPDATE statement_run SET ended_at = NULL"),
  ).rejects.toMatchObject({ code: "42501" });
  await expect(
    database.owner.query(
      `INSERT INTO statement_line SELECT $1, 99, id, 'charge', effective_on, false, 'x', 1 FROM ledger_entry
       WHERE id NOT IN (SELECT entry_id FROM statement_line) LIMIT 1`,
      [id],
    ),
  ).rejects.toMatchObject({ code: "42501" });
});

test("rules 81, 82 and 84: what does not follow or does not add up the database refuses", async () => {
  const { id } = await stated();
  const open = "INSERT INTO statement_run (month, expected)";
  for (const month of ["2027-01-01", "2026-10-01", "2026-12-02"])
    await expect(database.owner.query(`${open} VALUES ('${month}', 0)`)).rejects.toMatchObject({
      code: "23514",
    });
  await database.owner.query(`${open} VALUES ('2026-12-01', 0)`);
  const next = (values: string) =>
    database.owner.query(
      `INSERT INTO statement SELECT gen_random_uuid(), customer_id, currency, '2026-12-01', ${values}, gen_random_uuid()::text, content_hash
       FROM (SELECT *, id AS before FROM statement WHERE id = '${id}') s`,
    );
  const when = "cutoff_at, issued_at, issued_on";
  const same = `closing_minor, closing_minor, ageing, bookings`;
  for (const wrong of [
    `NULL, ${when}, ${same}`,
    `before, ${when}, closing_minor + 1, closing_minor + 1, ageing, bookings`,
    `before, ${when}, closing_minor, closing_minor - 1, ageing, bookings`,
    `before, ${when}, closing_minor, closing_minor, '{0,0,0,0,0}', bookings`,
    // The ageing fits, the lines do not.
    `before, ${when}, closing_minor, 0, '{0,0,0,0,0}', bookings`,
  ])
    await expect(next(wrong), wrong).rejects.toMatchObject({ code: "23514" });
  await next(`before, ${when}, ${same}`);
});

test("rules 83 and 85: a statement is the same bytes and the same words, whatever changes around it", async () => {
  const { owing, id } = await stated();
  const input = { id, personIds: [owing.personId] };
  const [before, words] = [await pdfOf(owing, id), await getStatement(billing(), input)];
  expect(before.subarray(0, 5).toString()).toBe("%PDF-");
  expect(words).toMatchObject({
    ...{ month: "November 2026", outcome: "You owe $1,200.00.", closing: "$1,200.00 USD" },
    advice: expect.stringContaining("$300.00 of it is overdue"),
    party: { name: "Ann Canary-Ñandú", address: expect.arrayContaining(["1 Canary Street"]) },
  });
  await database.owner.query("DELETE FROM vault.name WHERE person_id = $1", [owing.personId]);
  await ledger.move(owing, "payment_received", 120_000n, noon("2026-11-30"));
  await ledger.statements(after.december);
  expect((await pdfOf(owing, id)).equals(before)).toBe(true);
  expect(await getStatement(billing(), input)).toEqual(words);
});

test("rules 77 and 116, P43: who it was made out to is sealed, kept as long as bills are, and then destroyed", async () => {
  const { owing, id } = await stated();
  const before = await pdfOf(owing, id);
  const stored = await shop.one(
    `SELECT (SELECT jsonb_agg(to_jsonb(p))::text FROM statement_party p) || (SELECT jsonb_agg(to_jsonb(s))::text FROM statement s)
       || (SELECT jsonb_agg(to_jsonb(l))::text FROM statement_line l)`,
  );
  expect(String(stored)).not.toMatch(/Canary/);
  expect(
    await shop.one(
      "SELECT (keep_until - issued_on)::int FROM statement_party JOIN statement ON id = statement_id WHERE id = $1",
      [id],
    ),
  ).toBe(2557);
  await forgetParties(database.open("rights"));
  expect((await pdfOf(owing, id)).equals(before)).toBe(true);
  await database.owner.query(
    `WITH gone AS (DELETE FROM statement_party WHERE statement_id = $1 RETURNING *)
     INSERT INTO statement_party SELECT statement_id, person_id, policy_version, key_wrapped, name_ct, address_ct, '2026-11-29' FROM gone`,
    [id],
  );
  await forgetParties(database.open("rights"));
  expect((await pdfOf(owing, id)).equals(before)).toBe(false);
  expect(await ledger.of(owing)).toMatchObject([{ closing: 120_000n }]);
});

test("P12, P33: who a statement was made out to is read for bills, and by no other purpose", async () => {
  for (const purpose of Object.keys(purposes) as Purpose[]) {
    const read = database.open(purpose).db.$queryRawUnsafe("SELECT name_ct FROM statement_party");
    if (purpose === "billing") await read;
    else await expect(read, purpose).rejects.toThrow(/permission denied/);
  }
});

test("a figure that was changed past the database's refusal confirms nothing any more", async () => {
  const { id, code } = await stated();
  const client = await database.owner.connect();
  await client.query("SET session_replication_role = replica");
  await client.query("UPDATE statement_line SET text = 'x' WHERE statement_id = $1 AND seq = 1", [
    id,
  ]);
  await client.query("RESET session_replication_role");
  client.release();
  expect(await checkStatement(billing(), { code })).toBeNull();
});

test("P5, P43: everybody sees that their statements are kept, and takes what stands in them away", async () => {
  const { owing } = await stated();
  const people = { personIds: [owing.personId] };
  const rights = database.open("rights");
  expect(await billingHolder.findHeld(rights, people)).toContainEqual(
    expect.objectContaining({ what: "Statement for November 2026", erased: "stays" }),
  );
  const tables = await billingHolder.exportFor(rights, people);
  expect(tables.find(({ name }) => name === "statements")?.rows).toEqual([
    expect.objectContaining({ month: "2026-11", owed_before: "$0", owed_after: "$1,200" }),
  ]);
});
