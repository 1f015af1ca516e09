import type pg from "pg";
import { expect } from "vitest";

/** Each query finds what must never be: a row that comes back is a broken promise. */
const invariants: Record<string, string> = {
  "rule 1: what is held is what living holds hold": `
    SELECT p.id, p.held, coalesce(h.units, 0) FROM inventory_pool p
    LEFT JOIN (SELECT u.pool_id, sum(u.units) AS units FROM hold_unit u JOIN hold h ON h.id = u.hold_id
               WHERE h.status IN ('active', 'paying') GROUP BY 1) h ON h.pool_id = p.id
    WHERE p.held <> coalesce(h.units, 0)`,
  "rule 1: what is booked is what converted holds of living bookings took": `
    SELECT p.id, p.booked, coalesce(h.units, 0) FROM inventory_pool p
    LEFT JOIN (SELECT u.pool_id, sum(u.units) AS units FROM hold_unit u JOIN hold h ON h.id = u.hold_id
               WHERE h.status = 'converted' GROUP BY 1) h ON h.pool_id = p.id
    WHERE p.booked <> coalesce(h.units, 0)`,
  "rule 1: nothing is taken twice": "SELECT id FROM inventory_pool WHERE held < 0 OR booked < 0",
  "every ledger entry balances": `
    SELECT entry_id FROM ledger_posting GROUP BY entry_id, currency HAVING sum(amount_minor) <> 0`,
  "rule 80: all that is priced, billed and owed is in dollars, so no paper prints a rate that could be stale": `
    SELECT id FROM quote WHERE currency <> 'USD' UNION ALL SELECT id FROM invoice WHERE currency <> 'USD'
    UNION ALL SELECT id FROM statement WHERE currency <> 'USD' UNION ALL SELECT entry_id FROM ledger_posting WHERE currency <> 'USD' AND account NOT IN ('stripe_clearing', 'unmatched_money')`,
  "a confirmed payment is in the ledger once, with its amount": `
    SELECT p.id FROM payment p LEFT JOIN ledger_entry e ON e.source_id = p.id
      AND e.kind IN ('payment_received', 'mismatch_taken', 'cheque_received', 'transfer_received', 'paid_by_credit')
    LEFT JOIN ledger_posting l ON l.entry_id = e.id AND l.account IN ('stripe_clearing', 'unmatched_money', 'bank', 'credit_in_use') AND l.amount_minor > 0
    WHERE (p.status = 'confirmed') <> (e.id IS NOT NULL) OR (e.id IS NOT NULL AND l.amount_minor IS DISTINCT FROM p.amount_minor)`,
  "rule 48: refunds never exceed their payment": `
    SELECT p.id FROM payment p JOIN refund r ON r.payment_id = p.id AND r.status NOT IN ('failed', 'cancelled') AND r.credit_id IS NULL
    GROUP BY p.id HAVING sum(r.amount_minor) > p.amount_minor`,
  "what is left of a credit is what was kept, less what was used and sent back of it": `
    SELECT c.id FROM customer_credit c WHERE c.left_minor <> c.amount_minor
      - (SELECT coalesce(sum(CASE kind WHEN 'used' THEN amount_minor ELSE -amount_minor END), 0) FROM credit_part p WHERE p.credit_id = c.id)
      - (SELECT coalesce(sum(amount_minor), 0) FROM refund r WHERE r.credit_id = c.id AND r.status NOT IN ('failed', 'cancelled'))`,
  "what is left of a credit, and what of it is still to be sent, is what the books owe": `
    SELECT c.customer_id FROM (SELECT customer_id, sum(left_minor + (SELECT coalesce(sum(amount_minor), 0) FROM refund r
        WHERE r.credit_id = c.id AND r.status = 'requested')) AS minor FROM customer_credit c GROUP BY 1) c
    FULL JOIN (SELECT e.customer_id, -sum(l.amount_minor) AS minor FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id
        WHERE l.account = 'customer_credit' GROUP BY 1) l ON l.customer_id = c.customer_id
    WHERE c.minor IS DISTINCT FROM l.minor
    UNION ALL SELECT s.customer_id FROM booking_standing s WHERE s.booking_id IS NULL AND s.subject_id = md5('credit ' || s.customer_id)::uuid
      AND -s.settled_minor <> (SELECT sum(l.amount_minor) FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id
        WHERE l.account = 'customer_credit' AND e.customer_id = s.customer_id)`,
  "what a payment was made of from credit is its amount, less what came back": `
    SELECT p.id FROM payment p LEFT JOIN credit_part t ON t.payment_id = p.id
    WHERE p.method = 'credit' OR t.id IS NOT NULL GROUP BY p.id HAVING p.method <> 'credit'
      OR p.amount_minor <> coalesce(sum(t.amount_minor) FILTER (WHERE t.kind = 'used'), 0)`,
  "nothing is between a credit and what it pays": `
    SELECT 1 FROM ledger_posting WHERE account = 'credit_in_use' HAVING sum(amount_minor) <> 0`,
  "rule 91: a chargeback is in the ledger with what was taken and what was given back": `
    SELECT c.id FROM chargeback c LEFT JOIN LATERAL (
      SELECT sum(l.amount_minor) AS minor FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id AND l.account = 'customer_deposits'
      WHERE e.source_id = c.id AND e.kind IN ('payment_charged_back', 'chargeback_returned')) posted ON true
    WHERE c.taken_minor - c.returned_minor <> coalesce(posted.minor, 0)`,
  "rule 49: what came past Stripe has its facts, and what a bank did not honor is in the ledger": `
    SELECT p.id FROM payment p LEFT JOIN offline_payment o ON o.payment_id = p.id
    LEFT JOIN ledger_entry e ON e.source_id = p.id AND e.kind = 'offline_returned'
    WHERE (p.method IN ('cheque', 'transfer')) <> (o.payment_id IS NOT NULL) OR o.method <> p.method
       OR o.amount_minor <> p.amount_minor OR (o.returned_at IS NOT NULL) <> (e.id IS NOT NULL)`,
  "rules 42 and 49: what has no home is what came less what became of it, and the books owe it to somebody unknown": `
    SELECT u.id FROM unmatched_money u LEFT JOIN unmatched_part p ON p.unmatched_id = u.id
    GROUP BY u.id HAVING u.left_minor <> u.amount_minor - coalesce(sum(p.amount_minor), 0)
    UNION ALL SELECT NULL FROM (SELECT coalesce(sum(left_minor), 0) AS minor FROM unmatched_money) u,
      (SELECT coalesce(sum(l.amount_minor), 0) AS minor FROM ledger_posting l JOIN ledger_entry e ON e.id = l.entry_id
       WHERE l.account = 'unmatched_money' AND e.kind LIKE 'unmatched%') l
    WHERE u.minor <> -l.minor`,
  "rule 49: what was matched is a payment of the same amount, and nobody pays more by it than is left": `
    SELECT p.id FROM unmatched_part p LEFT JOIN payment o ON o.id = p.id
    WHERE (p.kind = 'matched') <> (o.id IS NOT NULL) OR o.amount_minor <> p.amount_minor`,
  "rule 47: what came and was not asked is before a person until it was taken as the payment, or goes back whole": `
    SELECT p.id FROM payment p JOIN ledger_entry e ON e.source_id = p.id AND e.kind = 'payment_mismatched'
    JOIN ledger_posting l ON l.entry_id = e.id AND l.account = 'stripe_clearing'
    LEFT JOIN LATERAL (SELECT coalesce(sum(amount_minor) FILTER (WHERE status IN ('in_transit', 'done')), 0) AS gone, count(*) AS times
      FROM refund r WHERE r.payment_id = p.id AND r.status <> 'failed') back ON true
    LEFT JOIN LATERAL (SELECT -sum(u.amount_minor) AS held FROM ledger_entry o JOIN ledger_posting u ON u.entry_id = o.id
      WHERE u.account = 'unmatched_money' AND (o.source_id = p.id OR o.source_id IN (SELECT id FROM refund WHERE payment_id = p.id))) books ON true
    WHERE books.held <> CASE p.status WHEN 'confirmed' THEN 0 WHEN 'cancelled' THEN l.amount_minor - back.gone ELSE l.amount_minor END
      OR (p.status IN ('confirmed', 'cancelled') AND (p.amount_minor, p.currency) IS DISTINCT FROM (l.amount_minor, l.currency))
      OR (p.status = 'cancelled' AND back.times > 1) OR (p.status IN ('created', 'pending') AND back.times > 0)`,
  "rule 33: the schedule adds up to the booking": `
    SELECT b.id FROM booking b JOIN payment_schedule_line s ON s.booking_id = b.id
    GROUP BY b.id HAVING sum(s.amount_minor) <> b.total_minor`,
  "rules 70 and 71: bills are numbered from one without a gap, up to what their series says": `
    SELECT s.prefix FROM invoice_series s LEFT JOIN invoice i ON i.prefix = s.prefix
    GROUP BY s.prefix, s.next HAVING count(i.id) <> s.next - 1 OR coalesce(max(i.number), 0) <> s.next - 1`,
  "a bill is in the ledger once, with its amount": `
    SELECT i.id FROM invoice i LEFT JOIN ledger_entry e ON e.source_id = i.id
      AND e.kind = CASE i.kind WHEN 'cancellation' THEN 'invoice_cancelled' ELSE 'invoice_issued' END
    LEFT JOIN ledger_posting l ON l.entry_id = e.id AND l.account = 'receivable'
    WHERE l.amount_minor IS DISTINCT FROM i.total_minor`,
  "what is kept of a booking's money is what the ledger says": `
    SELECT coalesce(e.booking_id, s.booking_id) FROM (
      SELECT e.booking_id, sum(p.amount_minor) AS balance FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
      WHERE p.account IN ('receivable', 'customer_deposits') AND e.booking_id IS NOT NULL GROUP BY 1) e
    FULL JOIN (SELECT * FROM booking_standing WHERE booking_id IS NOT NULL) s ON s.booking_id = e.booking_id
    WHERE e.balance IS DISTINCT FROM s.billed_minor - s.settled_minor`,
  "what is kept of a bill is the bill, and what is open of a booking's bills is what its money leaves open": `
    SELECT i.booking_id FROM invoice i LEFT JOIN invoice_standing s ON s.invoice_id = i.id LEFT JOIN booking_standing b ON b.booking_id = i.booking_id
    GROUP BY 1, b.billed_minor, b.settled_minor
    HAVING bool_or(s.total_minor IS DISTINCT FROM i.total_minor)
      OR sum(s.open_minor) IS DISTINCT FROM greatest(0, b.billed_minor - greatest(b.settled_minor, 0))`,
  "rule 82: a statement begins where the one before it ended, and each is followed by one at most": `
    SELECT s.id FROM statement s LEFT JOIN statement p ON p.id = s.previous_id
    WHERE s.opening_minor <> coalesce(p.closing_minor, 0)
       OR s.previous_id IS DISTINCT FROM (SELECT b.id FROM statement b
            WHERE b.customer_id = s.customer_id AND b.currency = s.currency AND b.month < s.month ORDER BY b.month DESC LIMIT 1)`,
  "rule 81: what a statement says of an entry is what the ledger says": `
    SELECT l.entry_id FROM statement_line l JOIN statement s ON s.id = l.statement_id JOIN ledger_entry e ON e.id = l.entry_id
    JOIN ledger_posting p ON p.entry_id = e.id AND p.account IN ('receivable', 'customer_deposits', 'customer_credit') AND p.currency = s.currency
    GROUP BY l.entry_id, l.amount_minor, s.customer_id, e.customer_id
    HAVING sum(p.amount_minor) <> l.amount_minor OR s.customer_id <> e.customer_id`,
  "rule 81: opening and movements are the closing": `
    SELECT s.id FROM statement s LEFT JOIN statement_line l ON l.statement_id = s.id GROUP BY s.id
    HAVING s.closing_minor <> s.opening_minor + coalesce(sum(l.amount_minor), 0)`,
  "rule 36: one payment at most is open for a firm booking": `
    SELECT booking_id FROM payment WHERE kind = 'balance' AND status IN ('created', 'pending') GROUP BY 1 HAVING count(*) > 1`,
  "rule 16: a booking that was cancelled, by its traveller or by us, has no places": `
    SELECT b.id FROM cancellation c JOIN booking b ON b.id = c.booking_id JOIN hold h ON h.id = b.hold_id
    WHERE h.status <> 'cancelled' OR b.status <> CASE c.by WHEN 'operator' THEN 'cancelled_by_organiser' ELSE 'cancelled' END`,
  "rule 65: of what we cancelled and billed nothing stays billed": `
    SELECT c.booking_id FROM cancellation c JOIN invoice i ON i.booking_id = c.booking_id
    WHERE c.by = 'operator' GROUP BY 1 HAVING bool_or(i.kind = 'fee') OR (bool_or(i.kind = 'cancellation') AND sum(i.total_minor) <> 0)`,
  "rule 74: what was cancelled and has its papers is billed for what is kept": `
    SELECT c.booking_id FROM cancellation c JOIN invoice f ON f.booking_id = c.booking_id AND f.kind = 'fee'
    WHERE f.total_minor <> c.fee_minor OR c.fee_minor <>
      (SELECT sum(i.total_minor) FROM invoice i WHERE i.booking_id = c.booking_id)`,
  "rules 53 and 68: a booking comes to what its last change said, and whoever left is off it": `
    SELECT b.id FROM booking b JOIN LATERAL (SELECT * FROM booking_change c WHERE c.booking_id = b.id ORDER BY c.at DESC LIMIT 1) c ON true
    WHERE b.total_minor <> c.total_minor OR (SELECT sum(travellers) FROM booking_change WHERE booking_id = b.id) <>
      (SELECT count(*) FROM booking_traveller t WHERE t.booking_id = b.id AND t.state = 'cancelled')`,
  "rule 29: no code is used more often than it may be":
    "SELECT id FROM promotion WHERE used > max_uses OR used < 0",
  "a code's uses are counted once": `
    SELECT p.id FROM promotion p LEFT JOIN coupon_use u ON u.promotion_id = p.id AND u.state <> 'released'
    GROUP BY p.id HAVING p.used <> count(u.hold_id) AND p.code IS NOT NULL`,
  "I17: every mail to a person, every page and every refund of Stripe's was let out": `
    SELECT n.id FROM notice n JOIN delivery_attempt a ON a.notice_id = n.id AND a.status IN ('accepted', 'delivered', 'bounced', 'returned') AND n.person_id IS NOT NULL
    WHERE NOT EXISTS (SELECT FROM dispatch o WHERE o.operation_id IN (n.id, a.id) AND o.person_id = n.person_id)
    UNION ALL SELECT p.id FROM payment p WHERE p.session_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM dispatch o WHERE o.operation_id = p.id)
    UNION ALL SELECT p.id FROM payment p WHERE p.method = 'stripe_saved_card' AND p.intent_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM dispatch o WHERE o.operation_id = p.id)
    UNION ALL SELECT k.id FROM kept_card k WHERE k.session_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM dispatch o WHERE o.operation_id = k.id)
    UNION ALL SELECT r.id FROM refund r WHERE r.stripe_refund_id IS NOT NULL AND r.reason <> 'external'
      AND NOT EXISTS (SELECT FROM dispatch o WHERE o.operation_id = r.id)`,
  "I17: none of them left without its entry": `
    SELECT o.operation_id FROM dispatch o
    JOIN (SELECT id FROM notice UNION ALL SELECT id FROM payment UNION ALL SELECT id FROM refund
          UNION ALL SELECT id FROM kept_card) known ON known.id = o.operation_id
    WHERE NOT EXISTS (SELECT FROM disclosure d WHERE (d.operation_id, d.person_id) = (o.operation_id, o.person_id))`,
  "P42: every mail to the collection agency has its entry, under what two people agreed on": `
    SELECT n.id FROM notice n JOIN delivery_attempt a ON a.notice_id = n.id AND a.status IN ('accepted', 'delivered') AND n.kind IN ('debt_handed', 'debt_changed')
    WHERE NOT EXISTS (SELECT FROM dispatch o JOIN disclosure d ON (d.operation_id, d.person_id) = (o.operation_id, o.person_id)
      JOIN proposal p ON p.id = n.subject_id AND p.state = 'approved' AND p.decided_by <> p.proposed_by
      WHERE o.operation_id = CASE n.kind WHEN 'debt_handed' THEN n.subject_id ELSE n.id END)`,
  "rule 89: of no bill more is written off than it is of": `
    SELECT i.id FROM invoice i JOIN write_off w ON w.invoice_id = i.id GROUP BY i.id
    HAVING sum(w.amount_minor) NOT BETWEEN 0 AND i.total_minor`,
  "a confirmed booking has a converted hold": `
    SELECT b.id FROM booking b JOIN hold h ON h.id = b.hold_id WHERE b.status = 'confirmed' AND h.status <> 'converted'`,
};

/** Fails naming the first invariant that is broken and the rows that break it. */
export async function checkInvariants(owner: Pick<pg.PoolClient, "query">): Promise<void> {
  for (const [name, query] of Object.entries(invariants)) {
    const { rows } = await owner.query(query);
    expect(rows, name).toEqual([]);
  }
}
