import { expect, test } from "vitest";
import { refundReasons } from "@/lib/billing/billing";
import { refundPayment } from "@/lib/billing/refund-payment";
import { newId } from "@/lib/ids";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const refund = (paymentId: string, reason: (typeof refundReasons)[number] = "cancelled") =>
  refundPayment(database.open("booking"), { paymentId, reason });

const insert = `INSERT INTO refund (id, payment_id, amount_minor, currency, reason, status)
  VALUES (gen_random_uuid(), $1, $2, 'USD', $3, $4)`;

async function received() {
  const { payment } = await shop.received();
  await database.owner.query("DELETE FROM outbox_event");
  return payment;
}

const sent = (paymentId: string) =>
  shop.one(
    "SELECT coalesce(sum(amount_minor), 0)::text FROM refund WHERE payment_id = $1 AND status <> 'failed'",
    [paymentId],
  );

test("rule 48: all that is left of a payment goes back, once, whatever the reason", async () => {
  const payment = await received();
  expect(await refund(payment.id)).toEqual(expect.any(String));
  expect(await refund(payment.id)).toBeNull();
  expect(await refund(payment.id, "paid_twice")).toBeNull();
  expect(await sent(payment.id)).toBe(payment.amount_minor);
});

test("what has gone back already is not sent again", async () => {
  const payment = await received();
  await database.owner.query(insert, [payment.id, 1, "too_late", "done"]);
  await refund(payment.id);
  expect(await sent(payment.id)).toBe(payment.amount_minor);
});

test("rule 36: asked at once by many, for any reason, it goes back once", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const payment = await received();
    const answers = await Promise.all(
      [...refundReasons, ...refundReasons].map((reason) => refund(payment.id, reason)),
    );
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
    expect(await sent(payment.id)).toBe(payment.amount_minor);
  }
});

test("rule 60: after a failed attempt another is possible", async () => {
  const payment = await received();
  const first = await refund(payment.id);
  await database.owner.query("UPDATE refund SET status = 'failed' WHERE id = $1", [first]);
  expect(await refund(payment.id)).not.toBe(first);
  expect(await sent(payment.id)).toBe(payment.amount_minor);
});

test("nothing goes back of a payment that is open, ended, or not there", async () => {
  const { payment } = await shop.paying();
  expect(await refund(payment.id)).toBeNull();
  await database.owner.query("UPDATE payment SET status = 'cancelled' WHERE id = $1", [payment.id]);
  expect(await refund(payment.id)).toBeNull();
  expect(await refund(newId())).toBeNull();
});

test("rule 48: the database refuses what exceeds the payment, also for the owner", async () => {
  const payment = await received();
  const amount = BigInt(payment.amount_minor);
  await expect(
    database.owner.query(insert, [payment.id, amount + 1n, "cancelled", "requested"]),
  ).rejects.toMatchObject({ code: "23514" });
  await database.owner.query(insert, [payment.id, amount - 1n, "cancelled", "done"]);
  await expect(
    database.owner.query(insert, [payment.id, 2, "too_late", "requested"]),
  ).rejects.toMatchObject({ code: "23514" });
  await database.owner.query(insert, [payment.id, 2, "too_late", "failed"]);
  await expect(
    database.owner.query("UPDATE refund SET status = 'requested' WHERE reason = 'too_late'"),
  ).rejects.toMatchObject({ code: "23514" });
  await expect(
    database.owner.query("UPDATE refund SET amount_minor = amount_minor + 2 WHERE status = 'done'"),
  ).rejects.toMatchObject({ code: "23514" });
});

test("rule 48: money that never came cannot go back, and what came stays confirmed", async () => {
  const { payment: open } = await shop.paying();
  await expect(
    database.owner.query(insert, [open.id, 1, "cancelled", "requested"]),
  ).rejects.toMatchObject({ code: "23514" });
  const payment = await received();
  for (const change of ["status = 'cancelled'", "amount_minor = amount_minor + 1"]) {
    await expect(
      database.owner.query(`UPDATE payment SET ${change} WHERE id = $1`, [payment.id]),
    ).rejects.toMatchObject({ code: "23514" });
  }
});

/** Two transactions that both send back the whole payment before either commits; answers how many did. */
async function race(paymentId: string, amount: string): Promise<number> {
  const clients = [await database.owner.connect(), await database.owner.connect()];
  try {
    const outcomes = await Promise.allSettled(
      clients.map(async (client, at) => {
        await client.query("BEGIN");
        try {
          await client.query(insert, [paymentId, amount, refundReasons[at], "requested"]);
          // Both have inserted, or the second waits for the first.
          await client.query("SELECT count(*) FROM refund");
          await client.query("COMMIT");
        } catch (error) {
          await client.query("ROLLBACK");
          throw error;
        }
      }),
    );
    return outcomes.filter(({ status }) => status === "fulfilled").length;
  } finally {
    for (const client of clients) client.release();
  }
}

test("rule 48: two transactions at once cannot exceed it either; without the trigger they do", async () => {
  for (let trial = 0; trial < trials(5, 20); trial += 1) {
    const payment = await received();
    expect(await race(payment.id, payment.amount_minor)).toBe(1);
  }
  const payment = await received();
  await database.owner.query("ALTER TABLE refund DISABLE TRIGGER refund_within_payment");
  expect(await race(payment.id, payment.amount_minor)).toBe(2);
  await database.owner.query("DELETE FROM refund WHERE payment_id = $1", [payment.id]);
  await database.owner.query("ALTER TABLE refund ENABLE TRIGGER refund_within_payment");
});
