import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { getBillingDay } from "@/lib/billing/get-billing-day";
import { listFlagged } from "@/lib/billing/list-flagged";
import { listUnmatched } from "@/lib/billing/list-unmatched";
import { callForUnmoved, matchMovements } from "@/lib/billing/match-movements";
import { clock } from "@/lib/clock";
import { listLetters } from "@/lib/notices/list-letters";
import { readPerson } from "@/lib/privacy/read-person";
import { listProposals } from "@/lib/staff/list-proposals";
import { hireDemoStaff } from "@/scripts/start/hire-demo-staff";
import { makeYear } from "@/scripts/start/year/make-year";
import { startStripeStandIn } from "@/scripts/start/year/stripe-stand-in";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase("catalogue");
const { open } = database;
const folder = mkdtempSync(path.join(os.tmpdir(), "iv-year-"));
const realDate = globalThis.Date;
const days = 120;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  await hireDemoStaff();
  await makeYear({ folder, households: 36, days });
}, 300_000);

async function count(of: string): Promise<number> {
  const { rows } = await database.owner.query(`SELECT count(*)::int AS count FROM ${of}`);
  return rows[0].count;
}

async function clerk(): Promise<string> {
  const { rows } = await database.owner.query(
    "SELECT id FROM account WHERE role = 'billing_clerk'",
  );
  return rows[0].id;
}

test("a year behind the demo leaves no screen of the desk empty", async () => {
  const ctx = open("billing", await clerk());
  const day = await getBillingDay(ctx);
  expect(day.matters.map(({ kind }) => kind)).toContain("mail_bounced");
  expect((await listProposals(ctx)).length).toBeGreaterThan(0);
  const { mailed } = await listLetters(ctx);
  expect(mailed.map(({ returned }) => returned)).toEqual([1]);
  expect(await listFlagged(ctx)).toHaveLength(1);
  const { unmatched } = await listUnmatched(ctx, { number: null, waiting: 1 });
  expect(unmatched.map(({ booking }) => booking !== null).toSorted()).toEqual([false, true]);
  for (const table of ["write_off", "unmatched_part WHERE kind = 'sent_back'"])
    expect(await count(table), table).toBe(1);
  for (const table of ["offline_payment", "chargeback", "refund", "statement", "dunning_action"])
    expect(await count(table), table).toBeGreaterThan(0);
});

test("what the year's books say is what Stripe says, movement by movement (rule 41)", async () => {
  const stripe = await startStripeStandIn(folder);
  const since = new Date(Date.now() - (days + 5) * 86_400_000);
  const before = await count("attention");
  vi.spyOn(clock, "now").mockReturnValue(new Date(Date.now() + 7_200_000));
  await matchMovements(open("payment"), { since });
  await callForUnmoved(open("payment"), { since });
  vi.restoreAllMocks();
  expect(await count("attention")).toBe(before);
  await stripe.stop();
});

test("every entry stands on the day on which it was lived, and the clocks are right again", async () => {
  expect(globalThis.Date).toBe(realDate);
  expect(
    await count(
      "ledger_entry WHERE customer_id IS NOT NULL AND abs(effective_on - posted_at::date) > 1",
    ),
  ).toBe(0);
  expect(await count("information_schema.columns WHERE column_default LIKE '%made_up%'")).toBe(0);
  expect(await count("pg_namespace WHERE nspname = 'made_up'")).toBe(0);
  expect(
    await count(
      "pg_db_role_setting WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())",
    ),
  ).toBe(0);
});

test("nothing of the year is mailed: only letters wait", async () => {
  expect(await count("outbox_event WHERE kind <> 'notice.queued'")).toBe(0);
  expect(await count("delivery_attempt WHERE status = 'queued' AND channel = 'email'")).toBe(0);
  expect(
    await count("delivery_attempt WHERE status = 'queued' AND channel = 'post'"),
  ).toBeGreaterThan(0);
});

test("its people are plainly made up", async () => {
  const { rows } = await database.owner.query("SELECT person_id AS id FROM customer");
  const personIds = rows.map(({ id }) => id);
  const people = await readPerson(open("booking"), { personIds, groups: ["email"] });
  expect(people.size).toBeGreaterThan(20);
  for (const { email } of people.values()) expect(email).toMatch(/@example\.com$/);
});
