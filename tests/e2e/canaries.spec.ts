import { type APIRequestContext, expect, test } from "@playwright/test";
import pg from "pg";
import { pageNeeds } from "@/lib/account/page-needs";
import { livesInAnAccount, takesACopy } from "@/tests/e2e/canary/account";
import { type Canary, canaries } from "@/tests/e2e/canary/people";
import { type Find, searchFiles, searchTables, searchText } from "@/tests/e2e/canary/places";
import { searchSite } from "@/tests/e2e/canary/site";
import { stripeControl } from "@/tests/sandbox/stripe/control/stripe-control";
import { colleague, runCommand } from "@/tests/support/colleague";
import { mailTo, textOf } from "@/tests/support/mail-to";
import { member } from "@/tests/support/member";
import { Traveller } from "@/tests/support/traveller";

// One after the other, after the same ten people.
test.describe.configure({ timeout: 180_000, mode: "default" });

const site = process.env["APP_URL"] ?? "";
const where = { url: site, stripe: { url: process.env["STRIPE_URL"] ?? "" } };
const people = canaries(10);
const secrets = people.flatMap((person) => person.secrets);
let owner: pg.Pool;
/** One of them has an account as well, and took a copy of everything. */
const [holder = canaries(1)[0] as Canary] = people;
let copy: Record<string, string>;
let own: Awaited<ReturnType<APIRequestContext["storageState"]>>;
let visits: { person: Canary; traveller: Traveller; paid: boolean }[];

// What is asked for is the same with and without scripts, and comes sooner without.
test.use({ javaScriptEnabled: false });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
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
  const page = await browser.newPage({ baseURL: site, javaScriptEnabled: false });
  await livesInAnAccount(page, holder);
  copy = await takesACopy(page, holder);
  own = await page.context().storageState();
  await page.close();
});
test.afterAll(() => owner.end());

test("P2, P31, P33: no value that people typed stands readable in any table", async () => {
  expect(await searchTables(owner, secrets)).toEqual([]);
});

test("rule 40: of all that was done in all journeys nothing waits for a person but what a bank contests", async () => {
  const { rows } = await owner.query(
    "SELECT kind, detail FROM attention WHERE resolved_at IS NULL AND kind <> 'chargeback'",
  );
  expect(rows).toEqual([]);
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

test("P4, P33: nobody meets another's values on any page or in any payload, signed in or not", async ({
  browser,
}) => {
  const context = async (storageState?: typeof own) =>
    await browser.newContext({
      ...{ baseURL: site, javaScriptEnabled: false },
      ...(storageState && { storageState }),
    });
  const [visitor, other, holding] = [await context(), await context(), await context(own)];
  await member(await other.newPage()).opensAccount(`other.${Date.now()}@example.com`);
  const others = secrets.filter((secret) => !holder.secrets.includes(secret));
  for (const [who, { request }, place] of [
    ["a visitor", visitor, "/vacations/[slug]"],
    ["another customer", other, "/account/privacy"],
    ["the holder", holding, "/account/travellers/[travellerId]"],
  ] as const) {
    const { finds, kinds } = await searchSite({ who, request, secrets });
    const hidden = who === "the holder" ? others : secrets;
    expect(finds.filter(({ secret }) => hidden.includes(secret))).toEqual([]);
    // Whoever the values are of meets them.
    expect(finds.length > 0).toBe(who === "the holder");
    expect([...kinds]).toContain(place);
  }
  for (const one of [visitor, other, holding]) await one.close();
});

test("P33, P34: without a case no page of the desk shows anything of anybody", async ({
  browser,
}) => {
  const desk = pageNeeds
    .flatMap(({ routes }) => routes)
    .filter((route) => /^\/staff(\/[a-z-]+)*$/.test(route));
  expect(desk.length).toBeGreaterThan(5);
  for (const role of ["customer_service", "billing_clerk", "privacy_officer"]) {
    const page = await browser.newPage({ baseURL: site, javaScriptEnabled: false });
    const [, email = "", password, code = ""] =
      /^(\S+) +password (\S+) +code (\S+)/.exec(runCommand("scripts/staff-code.ts", role)) ?? [];
    await colleague(page).typePassword(email, password);
    await colleague(page).typeCode(code);
    await expect(page).toHaveURL(/\/staff$/);
    for (const address of desk)
      for (const headers of [{}, { RSC: "1" }]) {
        const answer = await page.request.get(address, { headers });
        expect(searchText(`${address} for ${role}`, await answer.text(), secrets)).toEqual([]);
      }
    await page.close();
  }
});

test("P43: a copy of everything holds what its holder told us, and nothing of anybody else's", () => {
  const others = secrets.filter((secret) => !holder.secrets.includes(secret));
  for (const [name, text] of Object.entries(copy))
    expect(searchText(name, text, others), name).toEqual([]);
  const all = Object.values(copy).join("\n");
  for (const told of [holder.words, holder.contact["street"]]) expect(all).toContain(told);
});

test("P4, P33: nobody meets another's values in a mail or on a checkout that was left", async () => {
  const finds: Find[] = [];
  for (const { person, traveller } of visits) {
    const others = secrets.filter((secret) => !person.secrets.includes(secret));
    const { html } = await traveller.lookAgain();
    finds.push(...searchText("a checkout", html, others));
    for (const mail of await mailTo(person.email))
      finds.push(...searchText("a mail", await textOf(mail), others));
  }
  expect(finds).toEqual([]);
});

/** What left, by its sending, and what was to be said by it. */
async function told() {
  const { rows } = await owner.query<{
    id: string;
    recipient: string;
    mode: string;
    fields: string[];
  }>(
    "SELECT operation_id AS id, recipient, mode, fields FROM disclosure JOIN dispatch USING (operation_id, person_id)",
  );
  return rows;
}

test("P4, P23 (I17): Stripe heard the fields that the ledger names, and nothing else", async () => {
  const rows = await told();
  const { sessions } = await stripeControl(where.stripe.url).sessions();
  expect(sessions.length).toBeGreaterThan(6);
  for (const session of sessions) {
    const entry = rows.find(({ id }) => id === session.client_reference_id);
    expect(entry).toMatchObject({ recipient: "processor:stripe" });
    // A card that is only kept is of a customer by a number, and of no amount.
    const keeps = session.mode === "setup";
    const fields = keeps
      ? ["customer.number", "booking.ref"]
      : ["amount", "currency", "booking.ref"];
    expect(entry?.fields).toEqual(expect.arrayContaining(fields));
    expect(entry?.fields.includes("amount")).toBe(!keeps);
    const customer = keeps ? expect.stringMatching(/^cus_\w+$/) : null;
    expect(session).toMatchObject({ metadata: {}, customer, customer_email: null });
  }
});

test("P4, P23 (I17): mails left as the ledger says, once for each time, and hold nothing else", async () => {
  const rows = await told();
  for (const { person, paid } of visits) {
    const mails = await mailTo(person.email);
    const booked = mails.filter(({ Subject }) => Subject.startsWith("Booked"));
    expect(booked).toHaveLength(paid ? 1 : 0);
    for (const mail of mails)
      expect(searchText("a mail", await textOf(mail), person.unsaid)).toEqual([]);
  }
  const subjects = rows.filter(({ recipient }) => recipient === "subject");
  expect(new Set(subjects.map(({ id }) => id)).size).toBeGreaterThan(6);
  // Who is called is called by their number; nothing else that leaves has one.
  for (const { mode, fields } of rows)
    expect(fields.includes("phone.number")).toBe(mode === "contact:phone");
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
  // Five letters in the middle of base64 tell nobody's number.
  const few = Buffer.from("x555 11").toString("base64");
  expect(searchText("here", few, ["555 1100"])).toEqual([]);
  await owner.query("CREATE TABLE public.canary_probe AS SELECT $1::bytea AS value", [
    Buffer.from(secret),
  ]);
  try {
    expect(await searchTables(owner, [secret])).toMatchObject([{ place: "table canary_probe" }]);
  } finally {
    await owner.query("DROP TABLE public.canary_probe");
  }
});
