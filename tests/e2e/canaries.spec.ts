import { expect, test } from "@playwright/test";
import pg from "pg";
import { type Canary, canaries } from "@/tests/e2e/canary/people";
import { type Find, searchFiles, searchTables, searchText } from "@/tests/e2e/canary/places";
import { stripeControl } from "@/tests/sandbox/stripe/control/stripe-control";
import { mailTo, textOf } from "@/tests/support/mail-to";
import { Traveller } from "@/tests/support/traveller";

// One after the other, after the same ten people.
test.describe.configure({ timeout: 180_000, mode: "default" });

const site = process.env["APP_URL"] ?? "";
const where = { url: site, stripe: { url: process.env["STRIPE_URL"] ?? "" } };
const people = canaries(10);
const secrets = people.flatMap((person) => person.secrets);
let owner: pg.Pool;
let visits: { person: Canary; traveller: Traveller; paid: boolean }[];

test.beforeAll(async () => {
  owner = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 2 });
  const { rows } = await owner.query(
    `SELECT d.id, d.code, v.slug FROM departure d JOIN vacation v ON v.id = d.vacation_id
     WHERE d.starts_on > now() + interval '90 days' AND d.status = 'scheduled'
       AND (SELECT min(p.capacity - p.booked - p.held) FROM inventory_pool p WHERE p.departure_id = d.id) >= 2
     ORDER BY d.code DESC LIMIT $1`,
    [people.length],
  );
  // Seven pay, one leaves at Stripe's page, one comes back from it, one fills in the form with a mistake.
  visits = people.map((person, at) => ({
    ...{ person, paid: at < 7 },
    traveller: new Traveller(where, rows[at]),
  }));
  for (const [at, { person, traveller, paid }] of visits.entries()) {
    await traveller.hold();
    const mistake = at === 9 ? { country: "" } : {};
    await traveller.checkout({ ...person.contact, ...person.travellers, ...mistake });
    if (paid) await traveller.pay();
    if (at === 8) await traveller.comeBack();
  }
  for (const { person, paid } of visits)
    if (paid) await expect.poll(() => mailTo(person.email), { timeout: 30_000 }).toHaveLength(1);
});
test.afterAll(() => owner.end());

test("P2, P31, P33: no value that people typed stands readable in any table", async () => {
  expect(await searchTables(owner, secrets)).toEqual([]);
});

test("P31, P37: nor in any file that the database, the site, the worker or Stripe wrote", async () => {
  const { rows } = await owner.query("SHOW data_directory");
  await owner.query("CHECKPOINT");
  const folder = process.env["DATA_FOLDER"] ?? "";
  const finds = [rows[0].data_directory, folder, process.env["NEXT_DIST_DIR"] ?? ".next"].flatMap(
    (place) => searchFiles(place, secrets),
  );
  // What somebody else's mail server has received is theirs; that it is found there shows that the search sees.
  const [mails, others] = [true, false].map((is) =>
    finds.filter(({ place }) => place.includes("/mail/") === is),
  );
  expect(mails).not.toEqual([]);
  expect(others).toEqual([]);
});

test("P4, P33: nobody meets another's values on a page, in a payload or in a mail", async () => {
  const finds: Find[] = [];
  const paths = [
    "/",
    "/vacations",
    "/vacations?q=fjords",
    "/privacy",
    "/privacy/ledger",
    "/support",
    "/find-booking",
    "/api/health",
  ];
  for (const path of paths) {
    for (const headers of [{}, { RSC: "1" }]) {
      const answer = await fetch(new URL(path, site), { headers });
      finds.push(...searchText(path, await answer.text(), secrets));
    }
  }
  for (const { person, traveller } of visits) {
    const others = secrets.filter((secret) => !person.secrets.includes(secret));
    const { html } = await traveller.lookAgain();
    finds.push(...searchText("a checkout", html, others));
    for (const mail of await mailTo(person.email))
      finds.push(...searchText("a mail", await textOf(mail), others));
  }
  expect(finds).toEqual([]);
});

test("P4, P23 (I17): what left holds the fields that the ledger names, once for each time, and nothing else", async () => {
  const { rows } = await owner.query<{ id: string; recipient: string; fields: string[] }>(
    "SELECT operation_id AS id, recipient, fields FROM disclosure JOIN dispatch USING (operation_id, person_id)",
  );
  const { sessions } = await stripeControl(where.stripe.url).sessions();
  expect(sessions.length).toBeGreaterThan(6);
  for (const session of sessions) {
    const entry = rows.find(({ id }) => id === session.client_reference_id);
    expect(entry).toMatchObject({ recipient: "processor:stripe" });
    expect(entry?.fields).toEqual(expect.arrayContaining(["amount", "currency", "booking.ref"]));
    expect(session).toMatchObject({ metadata: {}, customer: null, customer_email: null });
  }
  for (const { person, paid } of visits) {
    const mails = await mailTo(person.email);
    const booked = mails.filter(({ Subject }) => Subject.startsWith("Booked"));
    expect(booked).toHaveLength(paid ? 1 : 0);
    for (const mail of mails)
      expect(searchText("a mail", await textOf(mail), person.unsaid)).toEqual([]);
  }
  const told = new Set(rows.filter(({ recipient }) => recipient === "subject").map(({ id }) => id));
  expect(told.size).toBeGreaterThan(6);
  for (const { fields } of rows) expect(fields).not.toContain("phone.number");
});

test("the search finds what it looks for", async () => {
  const [person] = people;
  if (!person) throw new Error("There is nobody.");
  const [secret = ""] = person.secrets;
  const { html } = visits[9] ? await visits[9].traveller.lookAgain() : { html: "" };
  expect(html).not.toBe("");
  for (const text of [
    secret,
    Buffer.from(secret).toString("hex"),
    Buffer.from(`x${secret}yz`).toString("base64"),
  ])
    expect(searchText("here", text, [secret])).toHaveLength(1);
  await owner.query("CREATE TABLE public.canary_probe AS SELECT $1::bytea AS value", [
    Buffer.from(secret),
  ]);
  try {
    expect(await searchTables(owner, [secret])).toMatchObject([{ place: "table canary_probe" }]);
  } finally {
    await owner.query("DROP TABLE public.canary_probe");
  }
});
