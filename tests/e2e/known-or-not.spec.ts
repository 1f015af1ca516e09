import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { areaUnderCurve, tolerance } from "@/tests/support/auc";
import { type Form, FormClient } from "@/tests/support/form-client";
import { mailTo } from "@/tests/support/mail-to";
import { member } from "@/tests/support/member";
import { trials } from "@/tests/support/scale";
import { details, Traveller } from "@/tests/support/traveller";

const samples = trials(24, 1000);

test.describe.configure({ mode: "serial", timeout: trials(120_000, 900_000) });

const origin = process.env["APP_URL"] ?? "";
const client = new FormClient(origin);
// As long as each other: a page that shows again what was typed is then as long, too.
const [known, unknown] = [randomUUID(), randomUUID()].map((name) => `${name}@example.com`);

const forms: Readonly<Record<string, { button: string; rest: Record<string, string> }>> = {
  "/sign-in": { button: "Sign in", rest: { password: "a password that is wrong" } },
  "/register": {
    button: "Create account",
    rest: { given: "Ana", surname: "Vale", password: "nine quiet lanterns at dusk" },
  },
  "/forgot-password": { button: "Send me the link", rest: {} },
  "/find-booking": { button: "Send me the link", rest: {} },
};

/** Somebody with an account and a booking that is paid. */
test.beforeAll(async ({ browser }) => {
  const owner = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await owner.connect();
  const { rows } = await owner.query(
    `SELECT d.id, d.code, v.slug FROM departure d JOIN vacation v ON v.id = d.vacation_id
     WHERE d.starts_on > now() + interval '90 days' AND d.status = 'scheduled'
       AND (SELECT min(p.capacity - p.booked - p.held) FROM inventory_pool p WHERE p.departure_id = d.id) >= 2
     ORDER BY d.code LIMIT 1`,
  );
  await owner.end();
  const stripe = { url: process.env["STRIPE_URL"] ?? "" };
  const traveller = new Traveller({ url: origin, stripe }, rows[0]);
  await traveller.hold();
  await traveller.checkout({ ...details, email: known ?? "" });
  await traveller.pay();
  const page = await browser.newPage();
  await member(page).opensAccount(known ?? "");
  await page.close();
});

type Answered = { took: number; length: number; says: string };

/**
 * Sends a form as a browser does, and follows it nowhere.
 * @returns how long the answer took and is, and all that stands in it but for scripts and what is loaded beforehand: in which pieces and
 *   in which order Next names them is a matter of moments.
 */
async function send(form: Form, values: Record<string, string>): Promise<Answered> {
  const body = new FormData();
  for (const [name, value] of form.fields) if (!(name in values)) body.append(name, value);
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  const begun = performance.now();
  const answer = await fetch(form.page, {
    ...{ method: "POST", body, redirect: "manual", headers: { origin } },
  });
  const text = await answer.text();
  const took = performance.now() - begun;
  const headers = [...answer.headers].filter(([name]) => !["date", "link"].includes(name));
  const read = JSON.stringify([answer.status, headers, text.replace(loaded, "")]);
  return { took, length: text.length, says: sameFor(read, values["email"] ?? "") };
}

const loaded = /<script\b.*?<\/script>|<link\b[^>]*>/gs;

function sameFor(answer: string, email: string): string {
  return answer
    .replaceAll(email, "<address>")
    .replaceAll(encodeURIComponent(email), "<address>")
    .replace(/nonce-[\w+/=-]+/g, "nonce-")
    .replace(/nonce(=|\\*":)\\*"[\w+/=-]+/g, "nonce");
}

/** Sends a form for both addresses, over and over, in an order of chance. */
async function measure(form: Form, rest: Record<string, string>) {
  const times = { known: [] as number[], unknown: [] as number[] };
  const lengths = { known: [] as number[], unknown: [] as number[] };
  const said = new Set<string>();
  const both = [
    { kind: "known", email: known } as const,
    { kind: "unknown", email: unknown } as const,
  ];
  for (let at = -4; at < samples; at += 1) {
    for (const { kind, email = "" } of Math.random() < 0.5 ? both : [...both].reverse()) {
      const { took, length, says } = await send(form, { ...rest, email });
      said.add(says);
      // Equal lengths are told apart by chance alone.
      lengths[kind].push(length + Math.random());
      // The first few are slower than all others: what is used is made ready.
      if (at >= 0) times[kind].push(took);
    }
  }
  return { times, lengths, said: [...said] };
}

for (const [address, { button, rest }] of Object.entries(forms)) {
  test(`P7, P8: over the wire nothing tells whether an address is known, not status, headers, length or time: ${address}`, async () => {
    const form = client.form(await client.load(address), button);
    const found = await measure(form, rest);
    expect(found.said.slice(1)).toEqual([]);
    for (const { known, unknown } of [found.times, found.lengths]) {
      const off = Math.abs(areaUnderCurve(known, unknown) - 0.5);
      expect(off, `${samples} + ${samples} samples`).toBeLessThan(tolerance(samples));
    }
  });
}

test("P7, P8: who holds an address learns by mail what nobody else does: a stranger’s asks for a new password and for bookings reach nobody", async () => {
  const subjects = async (email = "") =>
    new Set((await mailTo(email)).map(({ Subject }) => Subject));
  const expected = ["You have an account already", "Set a new password"];
  await expect.poll(() => subjects(known)).toEqual(expect.objectContaining({ size: 5 }));
  for (const subject of expected) expect(await subjects(known)).toContain(subject);
  expect([...(await subjects(unknown))]).toEqual(["Confirm your email address"]);
});
