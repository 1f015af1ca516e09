import { beforeAll, expect, test } from "vitest";
import { endUnmatched } from "@/lib/billing/end-unmatched";
import { getCustomerAccount } from "@/lib/billing/get-customer-account";
import { billingHolder } from "@/lib/billing/holder";
import { listBecame } from "@/lib/billing/list-became";
import { listUnmatched } from "@/lib/billing/list-unmatched";
import { getBooking } from "@/lib/booking/get-booking";
import { matchUnmatched } from "@/lib/booking/match-unmatched";
import type { MatchUnmatched } from "@/lib/booking/schema";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf } from "@/lib/dates";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { formatMoneyExact } from "@/lib/money";
import { useBalances } from "@/tests/support/balances";
import { useEmployees } from "@/tests/support/employees";
import { checkInvariants } from "@/tests/support/invariants";
import { chequeOf, recordedBy } from "@/tests/support/offline";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const employees = useEmployees(database);
let clerk = "";
beforeAll(async () => {
  clerk = (await employees.joined("billing_clerk")).accountId;
});
const desk = (who = clerk) => database.open("billing", who);

async function firm() {
  const visit = await shop.firm();
  const { ref } = await getBooking(database.open("booking"), { bookingToken: visit.bookingToken });
  return { ...visit, ref };
}

/** A check of $500.00, four days ago, of which nobody knows what it is for. */
async function unknown() {
  const receivedOn = addDays(localDateOf(clock.now()), -4);
  return await recordedBy(desk(), { ...chequeOf("", { receivedOn }), booking: undefined });
}

const matchOf = (
  unmatchedId: string,
  booking: string,
  amount: bigint,
  more: Partial<MatchUnmatched> = {},
): MatchUnmatched => ({ unmatchedId, booking, amount, paymentId: newId(), ...more });

async function told(form: MatchUnmatched, ctx: Context = desk()): Promise<string> {
  const said = await matchUnmatched(ctx, form).catch((error: unknown) => error);
  if (said instanceof DomainError && said.code === "price_changed") return said.message;
  throw said;
}

async function matched(form: MatchUnmatched): Promise<void> {
  await matchUnmatched(desk(), { ...form, seen: await told(form) });
}

const left = async (unmatchedId: string) =>
  BigInt(
    String(await shop.one("SELECT left_minor FROM unmatched_money WHERE id = $1", [unmatchedId])),
  );

const end = (unmatchedId: string, minor: bigint, ctx = desk()) =>
  endUnmatched(ctx, {
    ...{ how: "sent_back", unmatchedId, left: String(minor), number: "CHK-901" },
  });

/** What a clerk finds by its number. */
const became = async (number: string) =>
  (await listBecame(desk(), { number })).map(({ amountMinor, words }) => `${amountMinor} ${words}`);

test("rules 42, 49 and 62: money without a home is matched in parts to the bookings that it is for, on the day on which our bank had it, the rest goes back, and what became of it is found by its number", async () => {
  const [one, other] = [await firm(), await firm()];
  const { paymentId: id, number, receivedOn } = await unknown();
  const before = await balances.openOf(one.bookingToken);
  const { unmatched } = await listUnmatched(desk(), { number, waiting: 1 });
  expect(unmatched).toMatchObject([{ unmatchedId: id, booking: null, days: 4 }]);
  const form = matchOf(id, one.ref.toLowerCase(), 20_000n);
  expect(await told(form)).toContain(`$200.00 of check ${number} for booking ${one.ref}.`);
  expect(await left(id)).toBe(50_000n);
  await matched(form);
  await matched(matchOf(id, other.ref, 20_000n));
  await shop.work();
  expect(await balances.openOf(one.bookingToken)).toBe(before - 20_000n);
  expect(await left(id)).toBe(10_000n);
  const posted = await shop.one(
    `SELECT array_agg(e.kind || ' ' || l.account || ' ' || l.amount_minor || ' ' || e.effective_on ORDER BY e.kind, l.seq)
     FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id WHERE e.source_id = $1`,
    [form.paymentId],
  );
  expect(posted).toEqual([
    `cheque_received bank 20000 ${receivedOn}`,
    `cheque_received customer_deposits -20000 ${receivedOn}`,
    `unmatched_matched unmatched_money 20000 ${receivedOn}`,
    `unmatched_matched bank -20000 ${receivedOn}`,
  ]);
  const { customerId } = await customerOf(one.bookingId);
  const { lines } = await getCustomerAccount(desk(), { customerId });
  expect(lines.map(({ words }) => words)).toContainEqual(expect.stringMatching(/^Paid by check/));
  const paid = ["20000 Paid its booking", "20000 Paid its booking"];
  expect(await became(number)).toEqual([...paid, "10000 Waits for its home"]);
  await end(id, 10_000n);
  expect(await left(id)).toBe(0n);
  expect(await became(number)).toEqual([...paid, "10000 Sent back by CHK-901"]);
  const [first, , last] = await listBecame(desk(), { number });
  const by = await shop.one("SELECT name FROM employee WHERE account_id = $1", [clerk]);
  expect(first).toMatchObject({ booking: { ref: one.ref, customerId }, by, receivedOn });
  expect(last).toMatchObject({ booking: null, by });
  expect((await listUnmatched(desk(), { number, waiting: 1 })).unmatched).toEqual([]);
  await checkInvariants(database.owner);
});

async function customerOf(bookingId: string): Promise<{ customerId: string; personId: string }> {
  const { rows } = await database.owner.query(
    `SELECT customer_id AS "customerId", person_id AS "personId" FROM booking WHERE id = $1`,
    [bookingId],
  );
  return rows[0];
}

test("rule 49: never more than is owed, nor than is left, is matched, and it is said how much may be", async () => {
  const visit = await firm();
  const open = await balances.openOf(visit.bookingToken);
  const { paymentId: id } = await recordedBy(desk(), {
    ...chequeOf("", { amount: open + 5_000n }),
    booking: undefined,
  });
  const refused = (amount: bigint, booking: string, field: string, words: string) =>
    expect(matchUnmatched(desk(), matchOf(id, booking, amount))).rejects.toMatchObject({
      ...{ code: "invalid", fields: { [field]: [expect.stringContaining(words)] } },
    });
  await refused(open + 1n, visit.ref, "amount", `Only ${formatMoneyExact(open)} is open`);
  await refused(100n, "ZZZZ-ZZZZ", "booking", "No booking");
  await matched(matchOf(id, visit.ref, open));
  await refused(100n, visit.ref, "booking", "Nothing is open");
  const second = await firm();
  await refused(5_001n, second.ref, "amount", "Only $50.00 of it is left");
});

test("rule 36: matched, sent back and clicked by several at once, each cent has one home", async () => {
  const [one, other] = [await firm(), await firm()];
  const { paymentId: id } = await unknown();
  const forms = await Promise.all(
    [one, other].map(async ({ ref }) => {
      const form = matchOf(id, ref, 30_000n);
      return { ...form, seen: await told(form) };
    }),
  );
  const sent = await Promise.allSettled([
    ...[...forms, ...forms].map((form) => matchUnmatched(desk(), form)),
    ...[1, 2].map(() => end(id, 50_000n)),
  ]);
  expect(sent.some(({ status }) => status === "fulfilled")).toBe(true);
  const moved = await shop.one(
    "SELECT array_agg(kind || ' ' || amount_minor) FROM unmatched_part WHERE unmatched_id = $1",
    [id],
  );
  expect([["matched 30000"], ["sent_back 50000"]]).toContainEqual(moved);
  await checkInvariants(database.owner);
});

test("rule 91: what a bank did not honor is off the books, whether it had a home by then or not", async () => {
  const { paymentId: id, number } = await unknown();
  await endUnmatched(desk(), {
    ...{ how: "not_honored", unmatchedId: id, left: "50000", sure: "on" },
  });
  const posted = await shop.one(
    `SELECT array_agg(l.account || ' ' || l.amount_minor ORDER BY l.seq) FROM ledger_entry e
     JOIN unmatched_part p ON p.id = e.source_id JOIN ledger_posting l ON l.entry_id = e.id WHERE p.unmatched_id = $1`,
    [id],
  );
  expect(posted).toEqual(["unmatched_money 50000", "bank -50000"]);
  expect(await became(number)).toEqual(["50000 Not honored by its bank"]);
  await expect(end(id, 0n)).rejects.toMatchObject({ code: "conflict" });
});

test("P43: what came beyond what somebody owes is among what we hold of them, and keeps us from forgetting whom it goes back to", async () => {
  const visit = await firm();
  const open = await balances.openOf(visit.bookingToken);
  const form = chequeOf(visit.ref, { amount: open + 100n });
  await recordedBy(desk(), form);
  await shop.work();
  const { personId } = await customerOf(visit.bookingId);
  const rights = database.open("rights");
  const about = async () => ({
    held: (await billingHolder.findHeld(rights, { personIds: [personId] })).map(({ what }) => what),
    in: (await billingHolder.holdsOn?.(rights, { personIds: [personId] }))?.obstacles.map(
      ({ why }) => why,
    ),
    taken: (await billingHolder.exportFor(rights, { personIds: [personId] })).find(
      ({ name }) => name === "unmatched",
    )?.rows,
  });
  expect(await about()).toMatchObject({
    held: expect.arrayContaining(["$1 that came for you beyond what is owed"]),
    in: ["More came for this booking than is owed: it goes back first."],
    taken: [{ amount: "$1", way: "cheque" }],
  });
  await end(form.paymentId, 100n);
  expect(await about()).toMatchObject({ in: [], taken: [] });
});

test("stranger: nobody but a billing clerk lists, matches or ends it (rule 117)", async () => {
  const { ref } = await firm();
  const { paymentId: id, number } = await unknown();
  const others = [
    (await employees.joined("customer_service")).accountId,
    (await employees.joined("owner")).accountId,
    ...["visitor", newId()],
  ];
  for (const other of others) {
    const theirs = desk(other);
    for (const asked of [
      listUnmatched(theirs, { number: null, waiting: 1 }),
      listBecame(theirs, { number }),
      matchUnmatched(theirs, matchOf(id, ref, 100n)),
      end(id, 50_000n, theirs),
    ])
      await expect(asked).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(matchUnmatched(desk(), matchOf(newId(), ref, 100n))).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(end(newId(), 0n)).rejects.toMatchObject({ code: "not_found" });
  expect(await left(id)).toBe(50_000n);
});
