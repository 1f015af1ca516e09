import { expect } from "vitest";
import { type Scene, stripeAccount } from "@/tests/races/payment-expiry/actors";
import { stripeBalance } from "@/tests/support/stripe-books";

/** How a case has ended. */
export type Outcome = "booked and paid" | "nothing kept" | "needs attention";

/** Fails unless the case is in one of its ends, with our books and Stripe's the same to the cent. */
export async function judge(scene: Scene): Promise<Outcome> {
  const { owner } = scene.database;
  const { rows } = await owner.query(
    `SELECT b.id, b.status, h.status AS hold, b.confirmed_by, b.person_id,
       (SELECT coalesce(sum(p.held), 0)::int FROM inventory_pool p WHERE p.departure_id = b.departure_id) AS held,
       (SELECT coalesce(sum(p.amount_minor), 0)::int FROM payment p WHERE p.id = b.confirmed_by) AS price,
       (SELECT coalesce(sum(l.amount_minor), 0)::int FROM ledger_posting l JOIN ledger_entry e ON e.id = l.entry_id
        WHERE e.booking_id = b.id AND l.account = 'stripe_clearing') AS books,
       (SELECT count(*)::int FROM attention a WHERE a.subject_id IN (
          SELECT p.id FROM payment p WHERE p.booking_id = b.id
          UNION SELECT r.id FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.booking_id = b.id)) AS attention,
       (SELECT count(*)::int FROM payment p WHERE p.booking_id = b.id AND p.status IN ('created', 'pending')) AS open_payments,
       (SELECT count(*)::int FROM refund r JOIN payment p ON p.id = r.payment_id
        WHERE p.booking_id = b.id AND r.status IN ('requested', 'in_transit')) AS open_refunds
     FROM booking b JOIN hold h ON h.id = b.hold_id WHERE b.departure_id = $1`,
    [scene.departure.id],
  );
  expect(rows.length).toBe(1);
  const [found] = rows;
  expect(found.books, "our books and Stripe's").toBe(await stripeBalance(stripeAccount));
  expect(found).toMatchObject({ open_payments: 0, open_refunds: 0, held: 0 });
  if (found.attention > 0) return "needs attention";
  if (found.status === "confirmed") {
    expect(found).toMatchObject({ hold: "converted", books: found.price });
    return "booked and paid";
  }
  expect(found).toMatchObject({ status: "expired", books: 0 });
  expect(["expired", "released"]).toContain(found.hold);
  return "nothing kept";
}
