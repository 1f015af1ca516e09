import { issueInvoice } from "@/lib/billing/issue-invoice";
import { newId } from "@/lib/ids";
import { asked } from "@/tests/support/arrears";
import type { useShop } from "@/tests/support/shop";

/** That somebody is asked for a bill of theirs which is open: their case. @returns its number, the same each time. */
export async function late(
  { database }: ReturnType<typeof useShop>,
  bookingId: string,
): Promise<string> {
  const { rows } = await database.owner.query(
    `WITH known AS (
       SELECT c.id FROM dunning_case c JOIN booking b ON b.customer_id = c.customer_id WHERE b.id = $1 AND c.closed_at IS NULL
     ), made AS (
       INSERT INTO dunning_case (id, customer_id, currency, anchor_id, opened_at)
       SELECT gen_random_uuid(), i.customer_id, i.currency, i.id, now() FROM invoice i
       WHERE i.booking_id = $1 AND NOT EXISTS (SELECT FROM known) ORDER BY i.issued_at DESC LIMIT 1 RETURNING id, anchor_id
     ), said AS (
       INSERT INTO dunning_action (id, case_id, level, anchor_id, rules_version, taken_on, taken_at)
       SELECT gen_random_uuid(), id, 2, anchor_id, 1, current_date, now() FROM made
     ) SELECT id FROM known UNION ALL SELECT id FROM made`,
    [bookingId],
  );
  return rows[0].id;
}

/** A bill of theirs of which something is late, whatever was paid. @returns its number. */
export async function lateBill(
  { database }: ReturnType<typeof useShop>,
  bookingId: string,
): Promise<string> {
  const { owner } = database;
  await owner.query(
    "DELETE FROM proposal WHERE state = 'waiting' AND kind IN ('write_off', 'collection')",
  );
  const { rows } = await owner.query(
    `UPDATE invoice_standing SET due_on = current_date - 9 WHERE invoice_id =
       (SELECT invoice_id FROM invoice_standing WHERE booking_id = $1 AND open_minor > 0 LIMIT 1) RETURNING invoice_id AS id`,
    [bookingId],
  );
  return rows[0].id;
}

/** The same bill, late for so long that it may be handed on, and nothing was promised for it. @returns its number. */
export async function oldBill(
  shop: ReturnType<typeof useShop>,
  bookingId: string,
): Promise<string> {
  const { owner } = shop.database;
  const id = await lateBill(shop, bookingId);
  await owner.query("ALTER TABLE invoice DISABLE TRIGGER invoice_append_only");
  await owner.query("UPDATE invoice SET due_on = current_date - 70 WHERE id = $1", [id]);
  await owner.query("ALTER TABLE invoice ENABLE TRIGGER invoice_append_only");
  await asked(owner, id, { sent: 3, arrived: 3 });
  return id;
}

/** A late fee that they were asked. @returns its number. */
export async function lateFee(
  { database }: ReturnType<typeof useShop>,
  bookingId: string,
): Promise<string> {
  const { rows } = await database.owner.query(
    `SELECT i.booking_id AS "bookingId", i.customer_id AS "customerId", b.person_id AS "personId", i.about FROM invoice i
     JOIN booking b ON b.id = i.booking_id WHERE b.id = $1 LIMIT 1`,
    [bookingId],
  );
  const id = await issueInvoice(database.open("billing"), {
    ...{ ...rows[0], kind: "late_fee", reason: newId(), policyVersion: 1, currency: "USD" },
    dueOn: "2027-01-01",
    lines: [{ text: "Late fee", quantity: 1, unitMinor: 100n, amountMinor: 100n, taxMinor: 0n }],
  });
  return id ?? "";
}
