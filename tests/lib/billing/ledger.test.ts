import { expect, test } from "vitest";
import { getAccount } from "@/lib/billing/get-account";
import { postEntry } from "@/lib/billing/post-entry";
import { newId } from "@/lib/ids";
import { type Purpose, purposes } from "@/lib/policy/purposes";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

const entry = (more: Partial<Parameters<typeof postEntry>[1]> = {}) => ({
  kind: "payment_received" as const,
  sourceId: newId(),
  customerId: newId(),
  bookingId: newId(),
  debit: "stripe_clearing" as const,
  credit: "customer_deposits" as const,
  amountMinor: 12_345n,
  currency: "USD",
  at: new Date(),
  ...more,
});

const post = (one: ReturnType<typeof entry>) =>
  database.open("payment").transaction((ctx) => postEntry(ctx, one));

async function begin(postings: [string, bigint, string][]) {
  const client = await database.owner.connect();
  const id = newId();
  try {
    await client.query("BEGIN");
    await client.query(
      "INSERT INTO ledger_entry (id, kind, source_id, customer_id, effective_on) VALUES ($1, 'payment_received', $2, $2, now())",
      [id, newId()],
    );
    for (const [at, [account, amount, currency]] of postings.entries())
      await client.query("INSERT INTO ledger_posting VALUES ($1, $2, $3, $4, $5)", [
        id,
        at + 1,
        account,
        amount,
        currency,
      ]);
    await client.query("COMMIT");
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

test("an entry that does not balance in every currency is refused when it commits", async () => {
  for (const wrong of [
    [["a", 1n, "USD"]],
    [
      ["a", 100n, "USD"],
      ["b", -99n, "USD"],
    ],
    [
      ["a", 100n, "USD"],
      ["b", -100n, "EUR"],
    ],
  ] as [string, bigint, string][][])
    await expect(begin(wrong)).rejects.toMatchObject({ code: "23514" });
  await begin([
    ["a", 100n, "USD"],
    ["b", -40n, "USD"],
    ["c", -60n, "USD"],
  ]);
});

test("what is posted stays: no role and not the owner changes, deletes or empties it", async () => {
  await post(entry());
  const changes = [
    "UPDATE ledger_entry SET kind = 'x'",
    "DELETE FROM ledger_entry",
    "UPDATE ledger_posting SET amount_minor = 0",
    "DELETE FROM ledger_posting",
    "TRUNCATE ledger_posting",
    "TRUNCATE ledger_entry CASCADE",
  ];
  for (const change of changes) {
    await expect(database.owner.query(change), change).rejects.toMatchObject({ code: "42501" });
    for (const purpose of Object.keys(purposes) as Purpose[])
      await expect(
        database.open(purpose).db.$executeRawUnsafe(change),
        `${purpose}: ${change}`,
      ).rejects.toThrow(/permission denied|append-only/);
  }
});

test("one source is posted once for a kind, however often it is tried", async () => {
  const one = entry();
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => post(one)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("an account equals the sum of its entries, to the last of nineteen digits", async () => {
  const bookingId = newId();
  const large = 9_007_199_254_740_993n;
  await post(entry({ bookingId, amountMinor: large }));
  const back = { bookingId, debit: "customer_deposits", credit: "stripe_clearing" } as const;
  const sourceId = newId();
  await post(entry({ ...back, kind: "refund_sent", sourceId, amountMinor: 40n }));
  await post(entry({ bookingId, kind: "refund_returned", sourceId, amountMinor: 40n }));
  await post(entry({ ...back, kind: "refund_sent", amountMinor: 2n }));
  // On record, and nobody's: it counts for no booking.
  await post(
    entry({ bookingId, kind: "payment_mismatched", credit: "unmatched_money", amountMinor: 7n }),
  );
  const account = await getAccount(database.open("booking"), {
    bookingId,
    priceMinor: large,
    cancelled: null,
    changes: [],
  });
  expect(account.paidMinor).toBe(large - 2n);
  expect(account.movements.map(({ amountMinor }) => amountMinor).sort()).toEqual(
    [large, -40n, 40n, -2n].sort(),
  );
  expect(account.movements.reduce((sum, one) => sum + one.amountMinor, 0n)).toBe(account.paidMinor);
});
