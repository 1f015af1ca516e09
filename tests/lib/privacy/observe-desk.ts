import type pg from "pg";
import { lookupHash } from "@/lib/crypto/lookup-hash";
import { newId } from "@/lib/ids";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import type { useDatabase } from "@/tests/support/database";
import type { useDesk } from "@/tests/support/desk";

/** Employees, cases and people, each wanting in one thing that the desk asks for. */
export async function arrangeDesk(
  { owner }: ReturnType<typeof useDatabase>,
  desk: ReturnType<typeof useDesk>,
) {
  const suki = await desk.at("customer_service");
  const sam = await desk.at("customer_service");
  const [bela, boris] = [await desk.at("billing_clerk"), await desk.at("billing_clerk")];
  const email = `${newId()}@example.com`;
  const many: string[] = [];
  for (let at = 0; at < 51; at += 1) many.push(await collected({ email }));
  const [whole = "", restricted = "", rightless = ""] = many;
  const stranger = await collected({ ...ann, email: `${newId()}@example.com` });
  const open = async () => (await suki.open(email)).caseId;
  const cases = { open: await open(), closed: await open(), over: await open(), own: await open() };
  await suki.close(cases.closed);
  const past = "UPDATE staff_case SET expires_at = now() - interval '1 second' WHERE id = $1";
  await owner.query(past, [cases.over]);
  await owner.query("UPDATE vault.email SET restricted = true WHERE person_id = $1", [restricted]);
  await owner.query("UPDATE vault.email SET perm = 0 WHERE person_id = $1", [rightless]);
  const self = await collected({ email: suki.email });
  const due = newId();
  const system =
    "INSERT INTO staff_case (id, kind, reason, booking_id) VALUES ($1, 'open_receivable', 'payment_due', $1)";
  await owner.query(system, [due]);
  const covers = "INSERT INTO case_person (case_id, person_id, part) VALUES ($1, $2, 'contact')";
  await owner.query(covers, [cases.own, self]);
  await owner.query(covers, [due, whole]);
  // Both clerks may look under it, while the view of the books says so.
  await owner.query(`CREATE OR REPLACE VIEW open_receivable AS
    SELECT '${due}'::uuid AS booking_id, '${whole}'::uuid AS person_id, 'USD'::char(3) AS currency, 1::numeric AS amount_minor, now()::date AS since`);
  // What the policy does not say: a call of customer service's that would need a passport.
  await owner.query(`INSERT INTO vault.use_mask
    VALUES ('passport', 'essential.service.operations.support', 'staff:customer_service', 'contact:phone', '{}', 1)`);
  await owner.query(
    "INSERT INTO training_acknowledgement (account_id, campaign_id) SELECT $1, id FROM training_campaign",
    [sam.accountId],
  );
  const halfway = desk.employees.session((await desk.employees.typePassword(sam.email)).token);
  const people = { many, whole, restricted, rightless, stranger, self };
  await booked(owner, { due, whole, other: newId(), stranger, self });
  const booking = await desk.intruder("booking");
  return { owner, booking, suki, sam, bela, boris, halfway, email, cases, due, people };
}

type Bookers = Readonly<Record<"due" | "whole" | "other" | "stranger" | "self", string>>;

/** What they have booked: one has a second booking, and travels with a stranger. */
async function booked(owner: pg.Pool, { due, whole, other, stranger, self }: Bookers) {
  const lines = [
    [due, "DUE", whole, "contact"],
    [other, "OTHER", whole, "contact"],
    [newId(), "TRAVELS", whole, "traveller"],
    [newId(), "STRANGER", stranger, "contact"],
    [newId(), "SELF", self, "contact"],
  ];
  const rows = lines.map(
    ([id, ref, person, part]) => `('${id}'::uuid, '${ref}', '${person}'::uuid, '${part}')`,
  );
  await owner.query(
    `CREATE OR REPLACE VIEW booked_person AS SELECT * FROM (VALUES ${rows.join(", ")}) AS b (booking_id, ref, person_id, part)`,
  );
}

type Arranged = Awaited<ReturnType<typeof arrangeDesk>>;

const request = "SELECT vault.request($1, $2::uuid[], $3::text[], $4) AS id";
const reveal = "SELECT field, person_id FROM vault.reveal($1, $2) ORDER BY field, person_id";
const openCase = "SELECT length(vault.open_case($1, $2, $3, NULL, $4)::text)";
const bookings = "SELECT ref FROM vault.case_bookings($1, $2)";
const closeCase = "SELECT vault.close_case($1, $2)::text";

/** What comes of every way to ask, by line; everything stands as before. @param client is connected as the desk's role. */
export async function observeDesk(client: pg.Client, all: Arranged): Promise<string[]> {
  const { suki, sam, bela, cases, people } = all;
  const mine = suki.session;
  const ask = async (session: unknown, of: string[], under: string, fields = ["email"]) =>
    (await tried(client, request, [session, of, fields, under])).replace(/\[.*/, "asked");
  const show = (session: unknown, id: string) => tried(client, reveal, [session, id]);
  const open = (session: unknown, kind: string, reason: string, address: string) =>
    tried(client, openCase, [session, kind, reason, lookupHash("email", address)]);
  const idOf = async (of: string[], session = mine, under = cases.open) =>
    String((await client.query(request, [session, of, ["email"], under])).rows[0].id);
  const covers = (session: unknown, of: string) => tried(all.booking, bookings, [session, of]);
  const id = await idOf([people.whole]);
  const lines = [
    await ask(mine, [people.whole], cases.open),
    await show(mine, await idOf([people.whole, people.restricted, people.rightless])),
    await show(sam.session, id),
    await ask(sam.session, [people.whole], cases.open),
    await ask(mine, [people.whole], cases.closed),
    await ask(mine, [people.whole], cases.over),
    await ask(mine, [people.stranger], cases.open),
    await ask(mine, [people.self], cases.own),
    await ask(mine, people.many, cases.open),
    await ask(mine, [], cases.open),
    await ask(mine, [people.whole], cases.open, []),
    await ask(mine, [people.whole], cases.open, ["passport"]),
    await show(bela.session, await idOf([people.whole], bela.session, all.due)),
    await show(all.boris.session, await idOf([people.whole], bela.session, all.due)),
    await ask(null, [people.whole], cases.open),
    await ask(all.halfway, [people.whole], cases.open),
    await inOne(client, "BEGIN", [mine, [people.whole], ["email"], cases.open]),
    await inOne(client, "BEGIN ISOLATION LEVEL REPEATABLE READ", [mine, [], [], cases.open]),
    await open(mine, "support_request", "by_email", all.email),
    await open(mine, "support_request", "curiosity", all.email),
    await open(mine, "open_receivable", "payment_due", all.email),
    await open(bela.session, "support_request", "by_email", all.email),
    await open(mine, "support_request", "by_email", suki.email),
    await open(mine, "support_request", "by_email", "nobody@example.com"),
    await tried(client, "SELECT vault.desk_fields('customer_service', 'support_request')", []),
    await lastOpened(all),
    await covers(mine, cases.open),
    await covers(mine, cases.closed),
    await covers(mine, cases.own),
    await covers(mine, all.due),
    await covers(sam.session, cases.open),
    await covers(bela.session, all.due),
    await covers(bela.session, cases.open),
    await tried(client, closeCase, [sam.session, cases.open]),
    await tried(client, closeCase, [mine, cases.closed]),
  ];
  await pastTriggers(all, "staff_case SET closed_at = NULL", id);
  for (const [change, back] of meanwhile) {
    await pastTriggers(all, change, id);
    lines.push(`${change}: ${await show(mine, id)}`);
    await pastTriggers(all, back, id);
  }
  return lines;
}

/** What may change between asking and being shown, and the way back. $1 is the employee, $2 the case, $3 the request. */
const meanwhile = [
  [
    "session SET ends_at = ends_at - interval '2 days'",
    "session SET ends_at = ends_at + interval '2 days'",
  ],
  [
    "session SET seen_at = seen_at - interval '9 hours'",
    "session SET seen_at = seen_at + interval '9 hours'",
  ],
  ["account SET status = 'closed'", "account SET status = 'active'"],
  ["account SET role = 'billing_clerk'", "account SET role = 'customer_service'"],
  ["account SET role = NULL", "account SET role = 'customer_service'"],
  ["look SET at = at - interval '301 seconds'", "look SET at = at + interval '301 seconds'"],
  ["staff_case SET closed_at = now()", "staff_case SET closed_at = NULL"],
  ["training_campaign SET due_on = due_on - 400", "training_campaign SET due_on = due_on + 400"],
] as const;

const whose: Record<string, (all: Arranged, id: string) => [string, unknown[]]> = {
  session: ({ suki }) => ["WHERE account_id = $1", [suki.accountId]],
  account: ({ suki }) => ["WHERE id = $1", [suki.accountId]],
  look: (_all, id) => ["WHERE request_id = $1", [id]],
  staff_case: ({ cases }) => ["WHERE id = $1", [cases.open]],
  training_campaign: () => ["", []],
};

async function pastTriggers(all: Arranged, change: string, id: string): Promise<void> {
  const [where, values] = whose[change.split(" ")[0] ?? ""]?.(all, id) ?? ["WHERE false", []];
  const client = await all.owner.connect();
  await client.query("SET session_replication_role = replica");
  await client.query(`UPDATE ${change} ${where}`, values);
  client.release(true);
}

async function lastOpened({ owner }: Arranged): Promise<string> {
  const { rows } = await owner.query(
    `SELECT c.opened_by, c.expires_at - c.opened_at < interval '9 hours' AS short, count(*)::int AS people
     FROM staff_case c JOIN case_person p ON p.case_id = c.id WHERE c.opened_by IS NOT NULL
     GROUP BY c.id ORDER BY c.opened_at DESC LIMIT 1`,
  );
  return JSON.stringify(rows);
}

async function inOne(client: pg.Client, begin: string, values: unknown[]): Promise<string> {
  await client.query(begin);
  try {
    const { rows } = await client.query(request, values);
    return await tried(client, reveal, [values[0], rows[0].id]);
  } catch (error) {
    return codeOf(error);
  } finally {
    await client.query("ROLLBACK");
  }
}

async function tried(client: pg.Client, text: string, values: unknown[]): Promise<string> {
  try {
    return JSON.stringify((await client.query(text, values)).rows);
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
