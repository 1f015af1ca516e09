import { expect, test } from "vitest";
import { ageAll } from "@/lib/billing/age-all";
import { ageReceivables } from "@/lib/billing/age-receivables";
import { getBillingDay } from "@/lib/billing/get-billing-day";
import { getCustomerAccount } from "@/lib/billing/get-customer-account";
import { listInvoices } from "@/lib/billing/list-invoices";
import { listStatementRuns } from "@/lib/billing/list-statement-runs";
import { filterOf } from "@/lib/billing/listing/invoice-filter";
import { readInvoices } from "@/lib/billing/listing/read-invoices";
import { postEntry } from "@/lib/billing/post-entry";
import { ExportInput, InvoicesQuery, invoiceSorts } from "@/lib/billing/schema";
import { searchInvoices } from "@/lib/billing/search-invoices";
import { writeInvoiceList } from "@/lib/billing/write-invoice-list";
import { clock } from "@/lib/clock";
import { localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { findReceivableCase } from "@/lib/staff/find-receivable-case";
import { keepCases } from "@/lib/staff/keep-cases";
import { useBalances } from "@/tests/support/balances";
import { useCancelling } from "@/tests/support/cancelling";
import { useDesk } from "@/tests/support/desk";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const desk = useDesk(database);
const balances = useBalances(shop);
const cancelling = useCancelling(shop);

async function clerk() {
  const { accountId } = await desk.at("billing_clerk");
  return database.open("billing", accountId);
}

const asked = (query: object = {}) => InvoicesQuery.parse(query);

/** Bookings of every kind: paid in part, all paid, cancelled, and one of which a bill is late. */
async function lives() {
  const visits = [];
  for (let n = 0; n < 4; n++) visits.push(await shop.firm());
  const [plain, part, paid, cancelled] = visits;
  if (!(plain && part && paid && cancelled)) throw new Error("There are four.");
  await balances.paid(part, "250.50");
  await balances.paid(paid);
  await cancelling.cancelled(cancelled);
  return { plain, part, paid, cancelled, all: visits.map(({ bookingId }) => bookingId) };
}

test("what the desk’s list says of each bill is what its booking’s own list says, to the cent (rules 41, 85)", async () => {
  const { all } = await lives();
  const ctx = await clerk();
  const { invoices, totals } = await searchInvoices(ctx, asked());
  const own = await listInvoices(ctx, { bookingIds: all });
  expect(own.length).toBeGreaterThan(5);
  for (const { name, openMinor, totalMinor } of own)
    expect(invoices.find((one) => one.name === name)).toMatchObject({ openMinor, totalMinor });
  expect(totals.count).toBe(invoices.length);
  expect(totals.openMinor).toBe(invoices.reduce((sum, { openMinor }) => sum + openMinor, 0n));
  const states = new Set(invoices.map(({ state }) => state));
  for (const state of ["paid", "cancelled", "credit"] as const) {
    expect(states).toContain(state);
    const some = await searchInvoices(ctx, asked({ state }));
    expect(some.invoices).toEqual(invoices.filter((one) => one.state === state));
  }
});

test("a bill is found by its number and by its booking, whole or not at all, and nothing else is found by less", async () => {
  const ctx = await clerk();
  const { bookingId } = await shop.firm();
  const name = await shop.invoiceOf(bookingId);
  const ref = String(await shop.one("SELECT ref FROM booking WHERE id = $1", [bookingId]));
  const found = async (find: string) =>
    (await searchInvoices(ctx, asked({ find }))).invoices.map((one) => one.name);
  expect(await found(name.toLowerCase())).toEqual([name]);
  expect(await found(ref.toLowerCase())).toContain(name);
  for (const less of [name.slice(0, -1), ref.slice(0, 4), "%", "' OR true --"])
    expect(await found(less), less).toEqual([]);
});

test("every order shows each bill once, page after page, from wherever a page ended", async () => {
  const ctx = await clerk();
  await lives();
  const { invoices } = await searchInvoices(ctx, asked());
  const filter = await filterOf(ctx, asked());
  for (const sort of Object.keys(invoiceSorts) as (keyof typeof invoiceSorts)[]) {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await readInvoices(ctx, { filter, sort, after, most: 2 });
      seen.push(...page.invoices.map(({ name }) => name));
      after = page.next;
    } while (after !== null);
    expect(seen, sort).toHaveLength(invoices.length);
    expect(new Set(seen).size, sort).toBe(invoices.length);
  }
  const largest = await searchInvoices(ctx, asked({ sort: "amount" }));
  const amounts = largest.invoices.map(({ totalMinor }) => totalMinor);
  expect(amounts).toEqual(amounts.toSorted((a, b) => Number(b - a)));
  for (const after of ["x~1", "2026-13-40~1", "1~", "~"])
    expect((await searchInvoices(ctx, asked({ after, sort: "due" }))).invoices.length).toBe(
      invoices.length,
    );
});

test("two who post for one booking at once leave a bill as both have left it", async () => {
  const { bookingId, bookingToken } = await shop.firm();
  const ctx = await clerk();
  const customerId = String(
    await shop.one("SELECT customer_id FROM booking WHERE id = $1", [bookingId]),
  );
  await shop.work();
  const payment = database.open("payment");
  await Promise.all(
    Array.from({ length: 8 }, () =>
      postEntry(payment, {
        ...{ kind: "refund_returned", sourceId: newId(), customerId, bookingId, currency: "USD" },
        ...{ debit: "stripe_clearing", credit: "customer_deposits", amountMinor: 100n },
        at: clock.now(),
      }),
    ),
  );
  const { bookings } = await getCustomerAccount(ctx, { customerId });
  const { paidMinor } = await balances.account(bookingToken);
  expect(bookings).toMatchObject([{ bookingId, settledMinor: paidMinor }]);
});

test("the aged receivables of all customers add up to what the ledger says, and to each customer’s own (rules 84, 92)", async () => {
  await lives();
  const ctx = await clerk();
  const aged = await ageAll(ctx);
  const { buckets, contested, unbilledMinor, heldMinor, totalMinor } = aged;
  const open = [...buckets, contested].reduce((sum, { minor }) => sum + minor, 0n);
  expect(open + unbilledMinor - heldMinor).toBe(totalMinor);
  const ledger = await shop.one(
    "SELECT sum(amount_minor)::text FROM ledger_posting WHERE account IN ('receivable', 'customer_deposits')",
  );
  expect(totalMinor).toBe(BigInt(String(ledger)));
  const { rows } = await database.owner.query("SELECT person_id AS id FROM customer");
  const personIds = rows.map(({ id }) => id);
  const each = await ageReceivables(ctx, { personIds, at: clock.now() });
  expect(each.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0n)).toBe(totalMinor);
  // A day on which everything that is open is late by 40 days.
  const now = clock.now;
  const lastDue = await shop.one(
    "SELECT max(due_on)::text FROM invoice_standing WHERE open_minor > 0",
  );
  if (typeof lastDue === "string") {
    clock.now = () => new Date(Date.parse(`${lastDue}T17:00:00Z`) + 40 * 86_400_000);
    const later = await ageAll(ctx);
    clock.now = now;
    expect(later.buckets[0]).toMatchObject({ count: 0 });
    expect(later.totalMinor).toBe(totalMinor);
  }
});

test("a balance is explained by entries that add up to it, and names nobody (rule 85, P34)", async () => {
  const { part } = await lives();
  const ctx = await clerk();
  const customerId = String(
    await shop.one("SELECT customer_id FROM booking WHERE id = $1", [part.bookingId]),
  );
  const account = await getCustomerAccount(ctx, { customerId });
  const sum = account.lines.reduce((all, { amountMinor }) => all + amountMinor, 0n);
  expect(account.lines.length).toBeGreaterThan(2);
  expect(account.balanceMinor).toBe(sum);
  expect(account.movements.map(({ what }) => what)).toEqual(["payment", "payment"]);
  expect(account.invoices.length).toBeGreaterThan(0);
  const [{ openMinor } = { openMinor: 0n }] = account.invoices;
  expect(openMinor).toBeGreaterThanOrEqual(0n);
  expect(Object.keys(account)).not.toContain("name");
});

test("what is due today and overdue is counted, and a clerk’s case to look is open while something is due (P34)", async () => {
  const ctx = await clerk();
  const staff = database.open("staff", ctx.actor);
  const { bookingId } = await shop.firm();
  const before = await getBillingDay(ctx);
  expect(await findReceivableCase(staff, { bookingIds: [bookingId] })).toBeNull();
  await database.owner.query(
    "UPDATE payment_schedule_line SET due_on = current_date - 3 WHERE booking_id = $1",
    [bookingId],
  );
  await keepCases(database.open("jobs"));
  expect(await findReceivableCase(staff, { bookingIds: [bookingId] })).toBeTruthy();
  await database.owner.query(
    "UPDATE invoice_standing SET due_on = $2::date - 3, open_minor = 700, state = 'part' WHERE invoice_id = (SELECT id FROM invoice WHERE booking_id = $1 LIMIT 1)",
    [bookingId, localDateOf(clock.now())],
  );
  const after = await getBillingDay(ctx);
  expect(after.overdue.count).toBe(before.overdue.count + 1);
  expect(after.overdue.minor).toBe(before.overdue.minor + 700n);
  expect(after.oldest.length).toBeGreaterThan(0);
  await database.owner.query("SELECT public.stand($1, customer_id) FROM booking WHERE id = $1", [
    bookingId,
  ]);
});

test("an export says all that was asked for in numbers, without a name, and who took it and why is on record under the number that the file bears (P32)", async () => {
  const ctx = await clerk();
  await shop.firm();
  const { totals } = await searchInvoices(ctx, asked());
  const { filename, lines: parts } = await writeInvoiceList(
    ctx,
    ExportInput.parse({ reason: "books" }),
  );
  let text = "";
  for await (const part of parts) text += part;
  const lines = text.trimEnd().split("\r\n");
  expect(lines[0]).toBe("invoice,kind,booking,issued,due,amount,open,currency,state");
  expect(lines).toHaveLength(totals.count + 1);
  expect(text).not.toMatch(/@|Vale/);
  for (const line of lines.slice(1)) expect(line).toMatch(/,-?\d+\.\d\d,\d+\.\d\d,USD,/);
  expect(
    await shop.one(
      "SELECT array[actor, why, 'invoices-' || entity_id || '.csv'] FROM lifecycle_event WHERE entity = 'invoice_export'",
    ),
  ).toEqual([ctx.actor, "books", filename]);
  expect(ExportInput.safeParse({ reason: "because" }).success).toBe(false);
});

test("refusal: to any other role, and to a stranger, there is no desk of billing (P33, P34)", async () => {
  const { bookingId } = await shop.firm();
  const customerId = String(
    await shop.one("SELECT customer_id FROM booking WHERE id = $1", [bookingId]),
  );
  const others = await Promise.all(
    (["customer_service", "product_manager", "privacy_officer", "owner"] as const).map((role) =>
      desk.at(role),
    ),
  );
  for (const actor of [...others.map(({ accountId }) => accountId), "visitor", newId()]) {
    const ctx = database.open("billing", actor);
    for (const asking of [
      () => searchInvoices(ctx, asked()),
      () => writeInvoiceList(ctx, ExportInput.parse({ reason: "books" })),
      () => ageAll(ctx),
      () => getBillingDay(ctx),
      () => getCustomerAccount(ctx, { customerId }),
      () => listStatementRuns(ctx),
      () => findReceivableCase(database.open("staff", actor), { bookingIds: [bookingId] }),
    ])
      await expect(asking()).rejects.toMatchObject({ code: "not_found" });
  }
  const ctx = await clerk();
  for (const nobody of [newId(), "x"])
    await expect(getCustomerAccount(ctx, { customerId: nobody })).rejects.toMatchObject({
      code: "not_found",
    });
});
