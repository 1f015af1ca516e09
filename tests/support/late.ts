import { queueDunning } from "@/lib/billing/queue-dunning";
import { queueBills } from "@/lib/booking/queue-bills";
import type { useShop } from "@/tests/support/shop";

type Wish = { inDays: number; billedAgo: number; adults?: number };

/** Bookings whose balance is due or late, and what the worker does about it. */
export function useLate(shop: ReturnType<typeof useShop>) {
  const { database } = shop;
  const billing = () => database.open("billing");
  const today = "(now() AT TIME ZONE 'America/New_York')::date";

  /** A firm booking whose balance is due in so many days, as its bill says, which was issued so many days ago. */
  async function due({ inDays, billedAgo, adults = 2 }: Wish) {
    const visit = await shop.firm({ adults });
    await database.owner.query(
      `UPDATE payment_schedule_line SET due_on = ${today} + 15 WHERE booking_id = $1 AND kind = 'balance'`,
      [visit.bookingId],
    );
    await queueBills(billing());
    await shop.work();
    await redate(visit.bookingId, { inDays, billedAgo });
    await database.owner.query(
      `UPDATE payment_schedule_line SET due_on = ${today} + $2::int WHERE booking_id = $1 AND kind = 'balance'`,
      [visit.bookingId, inDays],
    );
    return visit;
  }

  /** Bills say what they said; here that is moved, as time cannot be. What came at the checkout was for the deposit, which was due before. */
  async function redate(bookingId: string, { inDays, billedAgo }: Wish): Promise<void> {
    await database.owner.query("ALTER TABLE invoice DISABLE TRIGGER invoice_append_only");
    await database.owner.query(
      `UPDATE invoice SET issued_on = ${today} - $2::int, due_on = ${today} + $3::int WHERE booking_id = $1 AND kind = 'balance'`,
      [bookingId, billedAgo, inDays],
    );
    await database.owner.query(
      `UPDATE invoice SET due_on = ${today} - 90 WHERE booking_id = $1 AND kind = 'deposit'`,
      [bookingId],
    );
    await database.owner.query("ALTER TABLE invoice ENABLE TRIGGER invoice_append_only");
    await database.owner.query(
      "UPDATE invoice_standing s SET issued_on = i.issued_on, due_on = i.due_on FROM invoice i WHERE i.id = s.invoice_id AND i.booking_id = $1",
      [bookingId],
    );
  }

  return {
    due,
    /** What the worker does once a day. */
    remind: async () => {
      await queueDunning(billing());
      await shop.work();
    },
    /** Which steps were taken for a booking, and the notice of each. */
    stepsOf: async (bookingId: string): Promise<{ id: string; level: number; kind: string }[]> => {
      const { rows } = await database.owner.query(
        `SELECT a.id, a.level, n.kind FROM dunning_action a JOIN invoice i ON i.id = a.anchor_id
         JOIN notice n ON n.subject_id = a.id WHERE i.booking_id = $1 ORDER BY a.taken_at, a.level`,
        [bookingId],
      );
      return rows;
    },
    /** The case of who booked. */
    caseOf: async (bookingId: string): Promise<string> =>
      String(
        await shop.one(
          "SELECT c.id::text FROM dunning_case c JOIN booking b ON b.customer_id = c.customer_id WHERE b.id = $1 ORDER BY c.opened_at DESC",
          [bookingId],
        ),
      ),
  };
}
